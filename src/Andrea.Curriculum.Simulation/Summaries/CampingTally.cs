using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Shards;

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
    private readonly SpellTally _spells = new();
    private ExactSum _leaderParts;
    private long _windowStart;
    private long _walkWindows;
    private long _walkCamped;
    private long _windowSteps;
    private long _walkSteps;
    private long _windows;
    private long _contested;
    private long _mild;
    private long _walks;

    /// <summary>A walk begins: its windows are its own.</summary>
    /// <param name="walk">Its number.</param>
    public void BeginWalk(long walk = 0)
    {
        _spells.BeginWalk(walk);
        (_walkWindows, _walkCamped) = (0, 0);
        Array.Clear(_walkLed);
        _walkSteps = 0;
        ClearWindow();
    }

    /// <summary>Part of the walk's bandit steps that its leader leads; not a number without bandit steps.</summary>
    public double LeaderPartOfWalk => (double)_walkLed[Greatest(_walkLed)] / _walkSteps;

    /// <summary>Part of the walk's windows that are camped in; not a number when none is full.</summary>
    public double CampedPartOfWalk => (double)_walkCamped / _walkWindows;

    /// <summary>True when somebody could camp: two sources can lead.</summary>
    public bool IsContest => bounds.Leaders > 1;

    /// <summary>Adds a bandit phase.</summary>
    /// <param name="mix">Its mix.</param>
    /// <param name="steps">Its steps.</param>
    /// <param name="firstStep">The first of them.</param>
    /// <returns>The window that the phase fills; null when none is full.</returns>
    public CampingWindow? Add(ReadOnlySpan<double> mix, long steps, long firstStep = 0)
    {
        _windowStart = _windowSteps == 0 ? firstStep : _windowStart;
        if (Leader(mix) is { } leader)
        {
            _walkLed[leader] += steps;
            _window[leader] += steps;
            _windowShares[leader] += mix[leader] * steps;
        }

        _walkSteps += steps;
        _windowSteps += steps;
        return _windowSteps >= CampingSummary.WindowSteps ? CloseWindow(firstStep + steps) : null;
    }

    /// <summary>The walk is over.</summary>
    public void EndWalk()
    {
        _spells.EndWalk();
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

        _spells.Add(other._spells);
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
            Spells = isJudged ? _spells.Summarise() : null,
            LeaderPart = _walks > 0 ? _leaderParts.DividedBy(_walks) : 0,
        };
    }

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        state.Pass(_camped);
        state.Pass(_walksLed);
        _leaderParts.Pass(state);
        _spells.Pass(state, _camped.Length);
        state.Pass(ref _windows);
        state.Pass(ref _contested);
        state.Pass(ref _mild);
        state.Pass(ref _walks);
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

    private CampingWindow CloseWindow(long end)
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
            window = window with { IsCamped = !isMild && !isContested };
            _camped[longest] += window.IsCamped ? 1 : 0;
        }

        _walkWindows++;
        _walkCamped += window.IsCamped ? 1 : 0;
        _spells.Add(window.IsCamped ? longest : null, _windowStart, end);
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
