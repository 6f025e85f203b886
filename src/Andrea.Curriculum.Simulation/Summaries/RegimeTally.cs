using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.Intrinsics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Shards;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>
/// Adds up what walks do in a regime. Within a walk sums follow its steps; over walks all sums are integers, so that the order of the
/// walks, hence the number of threads, does not matter.
/// </summary>
internal sealed class RegimeTally
{
    /// <summary>Shares are added as multiples of 2^-63.</summary>
    private const int ShareBits = 63;

    private const double ShareUnits = 1UL << ShareBits;

    private readonly SimulatedRegime _regime;
    private readonly PhaseTally _phases = new();
    private readonly CampingTally _camping;
    private readonly UInt128[] _walkShares;
    private readonly UInt128[] _shares;
    private readonly Arm[] _before;
    private readonly long[] _pulls;
    private readonly BigInteger[] _units;
    private readonly ExactSum[] _rewards;
    private readonly ShareHistogram[] _spread;
    private readonly double[] _padded;
    private readonly TimeTally _time;
    private readonly FigureTally[] _figures;
    private readonly bool _isCampingJudged;
    private ExactSum _effectiveRandom;
    private ExactSum _effectiveBandit;
    private ExactSum _effectiveStatic;
    private long _walkSteps;
    private double _walkEffectiveRandom;
    private double _walkEffectiveBandit;
    private double _walkEffectiveStatic;

    /// <summary>Prepares the tally of a regime.</summary>
    public RegimeTally(SimulatedRegime regime, bool hasPivot)
    {
        var count = regime.Polytope.Count;
        var lanes = Vector512<double>.Count;
        _regime = regime;
        _camping = new CampingTally(regime.Leads);
        _walkShares = new UInt128[count];
        _shares = new UInt128[count];
        _before = new Arm[count];
        _pulls = new long[count];
        _units = new BigInteger[count];
        _rewards = new ExactSum[count];
        _spread = [.. Enumerable.Range(0, count).Select(_ => new ShareHistogram())];
        _padded = new double[(count + lanes - 1) / lanes * lanes];
        _time = new TimeTally(regime);
        _figures = [.. Enum.GetValues<WalkFigure>().Select(figure => new FigureTally(WalkFigures.CellsOf(figure)))];
        _isCampingJudged = regime.IsAdaptive && !regime.AreLossesAssumed && _camping.IsContest;
        Pivot = hasPivot ? new PivotTally(regime) : null;
    }

    /// <summary>The pivot into the regime; null for the first regime.</summary>
    public PivotTally? Pivot { get; }

    /// <summary>Figures of the walk that left the regime last.</summary>
    public WalkFigures LastWalk { get; private set; }

    /// <summary>A walk begins, which may never reach the regime.</summary>
    public void ForgetLastWalk() => LastWalk = WalkFigures.Absent;

    /// <summary>A walk enters the regime.</summary>
    /// <param name="walk">Its number.</param>
    /// <param name="arms">What it knows of the sources.</param>
    public void BeginWalk(long walk, ReadOnlySpan<Arm> arms)
    {
        arms.CopyTo(_before);
        Array.Clear(_walkShares);
        _walkSteps = 0;
        _walkEffectiveRandom = 0;
        _walkEffectiveBandit = 0;
        _walkEffectiveStatic = 0;
        _camping.BeginWalk(walk);
        _time.BeginWalk();
    }

    /// <summary>The walk has made a phase.</summary>
    public void Add(in PhaseRecord phase, ReadOnlySpan<double> mix)
    {
        _phases.Add(phase);
        _walkSteps += phase.Length;
        for (var i = 0; i < mix.Length; i++)
        {
            _walkShares[i] += Math.BigMul((ulong)(mix[i] * ShareUnits), (ulong)phase.Length);
        }

        mix.CopyTo(_padded);
        var sources = EffectiveSources.Of(_padded);
        _time.Add(phase.FirstStep, phase.Length, sources, Greatest(_padded), _regime.Rewards?.Of(_padded) ?? 0);
        var effective = sources * phase.Length;
        if (phase.Kind == PhaseKind.Random)
        {
            _walkEffectiveRandom += effective;
        }
        else if (phase.Kind == PhaseKind.Static)
        {
            _walkEffectiveStatic += effective;
        }
        else
        {
            _walkEffectiveBandit += effective;
            _camping.Add(mix, phase.Length, phase.FirstStep);
        }
    }

    /// <summary>The walk leaves the regime.</summary>
    public void EndWalk(ReadOnlySpan<Arm> arms)
    {
        _effectiveRandom.Add(_walkEffectiveRandom);
        _effectiveBandit.Add(_walkEffectiveBandit);
        _effectiveStatic.Add(_walkEffectiveStatic);
        _camping.EndWalk();
        EndFigures();
        for (var i = 0; i < arms.Length; i++)
        {
            _shares[i] += _walkShares[i];
            _pulls[i] += arms[i].Pulls - _before[i].Pulls;
            _rewards[i].Add(arms[i].RewardSum);
            _rewards[i].Add(-_before[i].RewardSum);
            _spread[i].Add(MeanShare(_walkShares[i], _walkSteps));
        }
    }

    private void EndFigures()
    {
        var figures = default(WalkFigures);
        _time.EndWalk(ref figures);
        figures[(int)WalkFigure.LeaderPart] = _camping.LeaderPartOfWalk;
        figures[(int)WalkFigure.CampedPart] = _isCampingJudged ? _camping.CampedPartOfWalk : double.NaN;
        for (var i = 0; i < _figures.Length; i++)
        {
            _figures[i].Add(figures[i]);
        }

        LastWalk = figures;
    }

    /// <summary>Adds the walks of another tally of the same regime.</summary>
    public void Add(RegimeTally other)
    {
        _phases.Add(other._phases);
        _camping.Add(other._camping);
        _time.Add(other._time);
        for (var i = 0; i < _figures.Length; i++)
        {
            _figures[i].Add(other._figures[i]);
        }

        _effectiveRandom.Add(other._effectiveRandom);
        _effectiveBandit.Add(other._effectiveBandit);
        _effectiveStatic.Add(other._effectiveStatic);
        for (var i = 0; i < _shares.Length; i++)
        {
            _shares[i] += other._shares[i];
            _pulls[i] += other._pulls[i];
            _units[i] += other._units[i];
            _rewards[i].Add(other._rewards[i]);
            _spread[i].Add(other._spread[i]);
        }

        Pivot?.Add(other.Pivot!);
    }

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        _phases.Pass(state);
        _camping.Pass(state);
        _time.Pass(state);
        _effectiveRandom.Pass(state);
        _effectiveBandit.Pass(state);
        _effectiveStatic.Pass(state);
        foreach (var figure in _figures)
        {
            figure.Pass(state);
        }

        for (var i = 0; i < _shares.Length; i++)
        {
            state.Pass(ref _shares[i]);
            state.Pass(ref _pulls[i]);
            state.Pass(ref _units[i]);
            _rewards[i].Pass(state);
            _spread[i].Pass(state);
        }

        Pivot?.Pass(state);
    }

    /// <summary>The summary of at least one walk.</summary>
    /// <param name="from">Name of the regime before; null for the first.</param>
    /// <param name="walks">Number of walks, at least 1.</param>
    public RegimeSummary Summarise(string? from, long walks = 1)
    {
        var regime = _regime.Analysis.Regime;
        return new RegimeSummary
        {
            Name = regime.Name,
            Kind = regime.Kind,
            FirstStep = _regime.FirstStep,
            End = _regime.End,
            Dimension = _regime.Polytope.Dimension,
            Policy = PolicyNames.Of(_regime.Policy),
            IsStatic = _regime.HoldsOneMix,
            Mapping = _regime.Mapping,
            HasWrittenMix = regime.Mix is not null,
            AreRandomPhasesExact = _regime.Points.IsExact,
            RandomPhases = _regime.Points.Diagnosis,
            Pivot = from is null || _phases.Steps == 0 ? null : Pivot?.Summarise(from),
            Phases = _phases.Summarise(),
            EffectiveSources = SummariseEffective(),
            Camping = _camping.Summarise(_regime.IsAdaptive, _regime.AreLossesAssumed),
            Sources = SummariseSources(walks),
            Time = _time.Summarise(),
            Figures = [.. _figures.Select((figure, i) => figure.Summarise((WalkFigure)i)).OfType<FigureSummary>()],
            BestFixedMix = _regime.Rewards is { } rewards ? new BestFixedMix(rewards.Best, rewards.BestMix) : null,
        };
    }

    private EffectiveSourcesSummary SummariseEffective()
    {
        var all = _effectiveRandom;
        all.Add(_effectiveBandit);
        all.Add(_effectiveStatic);
        return new EffectiveSourcesSummary(
            _phases.Steps > 0 ? all.DividedBy(_phases.Steps) : 0,
            _phases.RandomSteps > 0 ? _effectiveRandom.DividedBy(_phases.RandomSteps) : null,
            _phases.BanditSteps > 0 ? _effectiveBandit.DividedBy(_phases.BanditSteps) : null);
    }

    private ImmutableArray<SourceSummary> SummariseSources(long walks)
    {
        var run = _regime.Analysis.Run;
        var pulls = _pulls.Sum();
        var sources = ImmutableArray.CreateBuilder<SourceSummary>(_shares.Length);
        for (var i = 0; i < _shares.Length; i++)
        {
            sources.Add(new SourceSummary
            {
                Source = i,
                IsArm = _regime.IsArm[i],
                ExpectedShare = MeanShare(_shares[i], _phases.Steps),
                RealisedShare = pulls > 0 ? (double)_pulls[i] / pulls : 0,
                Pulls = _pulls[i],
                MeanReward = _pulls[i] > 0 && !_regime.HoldsOneMix ? _rewards[i].DividedBy(_pulls[i]) : null,
                Quantiles = _spread[i].Quantiles(),
                Data = SourceData.Of(run, i, _units[i], walks),
            });
        }

        return sources.MoveToImmutable();
    }

    /// <summary>The walk has drawn data of a source.</summary>
    public void AddData(int source, UInt128 units) => _units[source] += units;

    private static double Greatest(ReadOnlySpan<double> mix)
    {
        var lanes = Vector512.Create(mix);
        for (var i = Vector512<double>.Count; i < mix.Length; i += Vector512<double>.Count)
        {
            lanes = Vector512.Max(lanes, Vector512.Create(mix[i..]));
        }

        var half = Vector256.Max(lanes.GetLower(), lanes.GetUpper());
        var quarter = Vector128.Max(half.GetLower(), half.GetUpper());
        return Math.Max(quarter[0], quarter[1]);
    }

    private static double MeanShare(UInt128 units, long steps) => steps == 0 ? 0
        : CorrectRounding.Divide(units, (System.Numerics.BigInteger)steps << ShareBits);
}
