namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Counts who leads the bandit phases of a regime, window by window; <see cref="CampingSummary"/> says what counts.</summary>
internal sealed class CampingTally(int sources)
{
    private readonly long[] _window = new long[sources];
    private readonly long[] _walkLed = new long[sources];
    private readonly long[] _camped = new long[sources];
    private readonly long[] _walksLed = new long[sources];
    private ExactSum _leaderParts;
    private long _windowSteps;
    private long _walkSteps;
    private long _windows;
    private long _walks;

    /// <summary>A walk begins: its windows are its own.</summary>
    public void BeginWalk()
    {
        Array.Clear(_walkLed);
        _walkSteps = 0;
        ClearWindow();
    }

    /// <summary>Adds a bandit phase.</summary>
    public void Add(ReadOnlySpan<double> mix, long steps)
    {
        var leader = Leader(mix);
        _walkLed[leader] += steps;
        _walkSteps += steps;
        _window[leader] += steps;
        _windowSteps += steps;
        if (_windowSteps >= CampingSummary.WindowSteps)
        {
            CloseWindow();
        }
    }

    /// <summary>The walk is over.</summary>
    public void EndWalk()
    {
        if (_walkSteps > 0)
        {
            var leader = Greatest(_walkLed);
            _walksLed[leader]++;
            _walks++;
            _leaderParts.Add((double)_walkLed[leader] / _walkSteps);
        }
    }

    /// <summary>Adds the counts of other walks.</summary>
    public void Add(CampingTally other)
    {
        for (var i = 0; i < _camped.Length; i++)
        {
            _camped[i] += other._camped[i];
            _walksLed[i] += other._walksLed[i];
        }

        _leaderParts.Add(other._leaderParts);
        _windows += other._windows;
        _walks += other._walks;
    }

    /// <summary>The summary.</summary>
    /// <param name="forcedLeader">The source that leads every reachable mix, or -1.</param>
    /// <param name="isAdaptive">Whether the policy adapts.</param>
    public CampingSummary Summarise(int forcedLeader, bool isAdaptive)
    {
        var isJudged = isAdaptive && forcedLeader < 0;
        var camped = isJudged ? _camped.Sum() : 0;
        var windows = isJudged ? _windows : 0;
        var leader = Greatest(_walksLed);
        return new CampingSummary
        {
            Verdict = !isAdaptive ? CampingVerdict.NoBandit
                : !isJudged ? CampingVerdict.BoundsDecide
                : windows == 0 ? CampingVerdict.TooFewSteps
                : camped > windows - camped ? CampingVerdict.Yes : CampingVerdict.No,
            Windows = windows,
            CampedWindows = camped,
            CampedSource = camped > 0 ? Greatest(_camped) : null,
            Leader = _walks > 0 ? leader : null,
            LeaderWalks = _walksLed[leader],
            LeaderPart = _walks > 0 ? _leaderParts.DividedBy(_walks) : 0,
        };
    }

    /// <summary>The source with the greatest share, the first of equals.</summary>
    internal static int Leader(ReadOnlySpan<double> mix)
    {
        var leader = 0;
        for (var i = 1; i < mix.Length; i++)
        {
            leader = mix[i] > mix[leader] ? i : leader;
        }

        return leader;
    }

    private static int Greatest(ReadOnlySpan<long> counts)
    {
        var greatest = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            greatest = counts[i] > counts[greatest] ? i : greatest;
        }

        return greatest;
    }

    private void CloseWindow()
    {
        var longest = Greatest(_window);
        _windows++;
        _camped[longest] += _window[longest] > CampingSummary.Part * _windowSteps ? 1 : 0;
        ClearWindow();
    }

    private void ClearWindow()
    {
        Array.Clear(_window);
        _windowSteps = 0;
    }
}
