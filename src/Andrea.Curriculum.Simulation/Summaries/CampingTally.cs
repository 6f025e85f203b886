using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Counts who leads the bandit phases of a regime, window by window; <see cref="CampingSummary"/> says what counts.</summary>
/// <param name="bounds">What the regime's bounds say about leading.</param>
internal sealed class CampingTally(LeadBounds bounds)
{
    private readonly double _neededPart = bounds.Leaders == 2 ? CampingSummary.PartOfTwo : CampingSummary.Part;
    private readonly long[] _window = new long[bounds.CanLead.Length];
    private readonly double[] _windowShares = new double[bounds.CanLead.Length];
    private readonly long[] _walkLed = new long[bounds.CanLead.Length];
    private readonly long[] _camped = new long[bounds.CanLead.Length];
    private readonly long[] _walksLed = new long[bounds.CanLead.Length];
    private ExactSum _leaderParts;
    private long _windowSteps;
    private long _walkSteps;
    private long _windows;
    private long _contested;
    private long _mild;
    private long _walks;

    /// <summary>A walk begins: its windows are its own.</summary>
    public void BeginWalk()
    {
        Array.Clear(_walkLed);
        _walkSteps = 0;
        ClearWindow();
    }

    /// <summary>Adds a bandit phase.</summary>
    /// <returns>The window that the phase fills; null when none is full.</returns>
    public CampingWindow? Add(ReadOnlySpan<double> mix, long steps)
    {
        if (Leader(mix) is { } leader)
        {
            _walkLed[leader] += steps;
            _window[leader] += steps;
            _windowShares[leader] += mix[leader] * steps;
        }

        _walkSteps += steps;
        _windowSteps += steps;
        return _windowSteps >= CampingSummary.WindowSteps ? CloseWindow() : null;
    }

    /// <summary>The walk is over.</summary>
    public void EndWalk()
    {
        if (_walkSteps > 0)
        {
            var leader = Greatest(_walkLed);
            _walksLed[leader] += _walkLed[leader] > 0 ? 1 : 0;
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
        _contested += other._contested;
        _mild += other._mild;
        _walks += other._walks;
    }

    /// <summary>The summary.</summary>
    /// <param name="isAdaptive">Whether the policy adapts.</param>
    /// <param name="areLossesAssumed">Whether all sources' losses are assumed alike.</param>
    public CampingSummary Summarise(bool isAdaptive, bool areLossesAssumed)
    {
        var isJudged = isAdaptive && bounds.Leaders > 1 && !areLossesAssumed;
        var camped = isJudged ? _camped.Sum() : 0;
        var windows = isJudged ? _windows : 0;
        var leader = Greatest(_walksLed);
        return new CampingSummary
        {
            Verdict = !isAdaptive ? CampingVerdict.NoBandit
                : bounds.Leaders < 2 ? CampingVerdict.BoundsDecide
                : areLossesAssumed ? CampingVerdict.LossesAssumed
                : windows == 0 ? CampingVerdict.TooFewSteps
                : camped > windows - camped ? CampingVerdict.Yes : CampingVerdict.No,
            PossibleLeaders = bounds.Leaders,
            OnlyLeader = bounds.Leaders == 1 ? bounds.CanLead.IndexOf(true) : null,
            NeededPart = _neededPart,
            Windows = windows,
            CampedWindows = camped,
            ContestedWindows = isJudged ? _contested : 0,
            MildWindows = isJudged ? _mild : 0,
            CampedSource = camped > 0 ? Greatest(_camped) : null,
            Leader = _walksLed[leader] > 0 ? leader : null,
            LeaderWalks = _walksLed[leader],
            LeaderPart = _walks > 0 ? _leaderParts.DividedBy(_walks) : 0,
        };
    }

    /// <summary>The source whose share is the greatest, and not nearly equalled; null when there is none.</summary>
    internal static int? Leader(ReadOnlySpan<double> mix)
    {
        var (leader, next) = (0, 0.0);
        for (var i = 1; i < mix.Length; i++)
        {
            if (mix[i] > mix[leader])
            {
                (leader, next) = (i, mix[leader]);
            }
            else
            {
                next = Math.Max(next, mix[i]);
            }
        }

        return mix[leader] - next > CampingSummary.LeastLead * mix[leader] ? leader : null;
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

    private CampingWindow CloseWindow()
    {
        var longest = Greatest(_window);
        var window = new CampingWindow(longest, _window[longest], _windowSteps, _windowShares[longest], false);
        _windows++;
        if (_window[longest] > CampingSummary.Part * _windowSteps)
        {
            var isMild = _windowShares[longest] < bounds.CampingShares[longest] * _window[longest];
            var isContested = _window[longest] <= _neededPart * _windowSteps;
            _mild += isMild ? 1 : 0;
            _contested += isContested && !isMild ? 1 : 0;
            _camped[longest] += isMild || isContested ? 0 : 1;
            window = window with { IsCamped = !isMild && !isContested };
        }

        ClearWindow();
        return window;
    }

    private void ClearWindow()
    {
        Array.Clear(_window);
        Array.Clear(_windowShares);
        _windowSteps = 0;
    }
}
