namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Counts who leads the bandit phases of a regime, window by window; <see cref="CampingSummary"/> says what counts.</summary>
internal sealed class CampingTally(int sources)
{
    private readonly long[] _led = new long[sources];
    private readonly long[] _camped = new long[sources];
    private readonly long[] _window = new long[sources];
    private long _windowSteps;
    private long _steps;
    private long _windows;

    /// <summary>A walk begins: its windows are its own.</summary>
    public void BeginWalk() => ClearWindow();

    /// <summary>Adds a bandit phase.</summary>
    public void Add(ReadOnlySpan<double> mix, long steps)
    {
        var leader = Leader(mix);
        _led[leader] += steps;
        _steps += steps;
        _window[leader] += steps;
        _windowSteps += steps;
        if (_windowSteps >= CampingSummary.WindowSteps)
        {
            CloseWindow();
        }
    }

    /// <summary>Adds the counts of other walks.</summary>
    public void Add(CampingTally other)
    {
        for (var i = 0; i < _led.Length; i++)
        {
            _led[i] += other._led[i];
            _camped[i] += other._camped[i];
        }

        _steps += other._steps;
        _windows += other._windows;
    }

    /// <summary>The summary.</summary>
    /// <param name="forcedLeader">The source that leads every reachable mix, or -1.</param>
    /// <param name="isAdaptive">Whether the policy adapts.</param>
    public CampingSummary Summarise(int forcedLeader, bool isAdaptive)
    {
        var camped = _camped.Sum();
        var leader = Greatest(_led);
        return new CampingSummary
        {
            Verdict = !isAdaptive ? CampingVerdict.NoBandit
                : forcedLeader >= 0 ? CampingVerdict.BoundsDecide
                : _windows == 0 ? CampingVerdict.TooFewSteps
                : camped > _windows - camped ? CampingVerdict.Yes : CampingVerdict.No,
            Windows = _windows,
            CampedWindows = camped,
            CampedSource = Greatest(_camped),
            Leader = leader,
            LeaderPart = leader is { } source ? (double)_led[source] / _steps : 0,
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

    private static int? Greatest(long[] counts)
    {
        var greatest = Array.IndexOf(counts, counts.Max());
        return counts[greatest] > 0 ? greatest : null;
    }

    private void CloseWindow()
    {
        var longest = 0;
        for (var i = 1; i < _window.Length; i++)
        {
            longest = _window[i] > _window[longest] ? i : longest;
        }

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
