using System.Collections.Immutable;
using System.Runtime.Intrinsics;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Projection;
using Andrea.Curriculum.Optimization;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>What a record says of one regime, added up as it is read.</summary>
internal sealed class RecordedRegime
{
    /// <summary>A run of equal mixes counts as so many phases at most.</summary>
    private const long MostParts = 1000;

    private readonly int _index;
    private readonly MixBreaches? _breaches;
    private readonly double[] _shareSteps;
    private readonly double[] _padded;
    private readonly long[] _draws;
    private readonly double[] _drawMix;
    private readonly Dictionary<(MixBreachKind Kind, int Subject, bool IsLeast), BrokenMixBound> _broken = [];
    private readonly List<BrokenMixBound> _inForce = [];
    private readonly Dictionary<(int Source, bool IsDraw), WarmupLeak> _leaks = [];
    private readonly long _greatestPhase;
    private double _effective;
    private long _mixSteps;
    private long _drawn;
    private long _drawsInWindow;
    private long _random;
    private long _bandit;
    private long _static;
    private long _unknown;
    private bool _hasCampingOfDraws;
    private double _variation;
    private long _variations;
    private long _pivotsSeen;
    private long _pivotsUnseen;
    private UndecidedReason? _undecided;

    /// <summary>Prepares a regime.</summary>
    /// <param name="analysis">The regime.</param>
    /// <param name="index">Its index among the run's.</param>
    /// <param name="path">Name of the record.</param>
    public RecordedRegime(RegimeAnalysis analysis, int index, string path)
    {
        (Analysis, _index) = (analysis, index);
        var count = analysis.Run.Sources.Length;
        var lanes = Vector512<double>.Count;
        _shareSteps = new double[count];
        _padded = new double[(count + lanes - 1) / lanes * lanes];
        _draws = new long[count];
        _drawMix = new double[count];
        _undecided = analysis.Undecided;
        _breaches = analysis.Polytope is null ? null : new MixBreaches(analysis);
        var bandit = analysis.Regime.Bandit;
        IsAdaptive = bandit.Policy.Value is not (BanditPolicy.Static or BanditPolicy.Random or BanditPolicy.Unimax);
        var (least, greatest) = bandit.PhaseSteps.Value;
        _greatestPhase = Math.Max(1, greatest);
        Lengths = new PhaseLengths(index, Math.Max(1, least), Math.Max(1, greatest));
        if (analysis.FeasiblePolytope is { } polytope)
        {
            Camping = new CampWatch(index, LeadBounds.Of(polytope), IsAdaptive, path);
        }
    }

    /// <summary>The regime.</summary>
    public RegimeAnalysis Analysis { get; }

    /// <summary>Whether its policy adapts.</summary>
    public bool IsAdaptive { get; }

    /// <summary>Lengths of phases.</summary>
    public PhaseLengths Lengths { get; }

    /// <summary>Camping; null when the regime has no mixes that are known.</summary>
    public CampWatch? Camping { get; }

    /// <summary>Losses.</summary>
    public LossTally Losses { get; } = new();

    /// <summary>First recorded step; -1 for none.</summary>
    public long FirstStep { get; private set; } = -1;

    /// <summary>Step after the last recorded one.</summary>
    public long End { get; private set; }

    /// <summary>Recorded steps, over all walks.</summary>
    public long Steps { get; set; }

    /// <summary>Bounds that are broken.</summary>
    public IEnumerable<BrokenMixBound> Broken => _broken.Values;

    /// <summary>Sources of later regimes.</summary>
    public IEnumerable<WarmupLeak> Leaks => _leaks.Values;

    /// <summary>Notes that a step was recorded.</summary>
    public void See(long first, long end)
    {
        FirstStep = FirstStep < 0 ? first : Math.Min(FirstStep, first);
        End = Math.Max(End, end);
    }

    /// <summary>Holds a row's mix against the polytope.</summary>
    public void Check(RecordedRow row, ReadOnlySpan<double> mix, RecordedMix digits, long step)
    {
        _inForce.Clear();
        if (_breaches is null || _undecided is not null)
        {
            return;
        }

        try
        {
            if (_breaches.Allows(mix))
            {
                return;
            }

            foreach (var breach in _breaches.Of(digits.Cells(row)))
            {
                Add(row, breach, step);
            }
        }
        catch (UndecidedWithinLimitsException exceeded)
        {
            _undecided = Analysis.Exceeding(exceeded.Message);
        }
    }

    /// <summary>The mix that was checked last was held for so many steps, as rows show.</summary>
    public void Hold(long steps)
    {
        foreach (var broken in _inForce)
        {
            broken.HeldSteps += steps;
        }

        _inForce.Clear();
    }

    /// <summary>Adds steps of one mix.</summary>
    public void AddPhase(RecordedRow row, ReadOnlySpan<double> mix, long first, long steps)
    {
        _random += row.Kind == RecordedKind.Random ? 1 : 0;
        _bandit += row.Kind == RecordedKind.Bandit ? 1 : 0;
        _static += row.Kind == RecordedKind.Static ? 1 : 0;
        _unknown += row.Kind == RecordedKind.Unknown ? 1 : 0;
        Lengths.See(steps);
        _mixSteps += steps;
        for (var i = 0; i < mix.Length; i++)
        {
            _shareSteps[i] += mix[i] * steps;
            _padded[i] = Math.Max(0, mix[i]);
        }

        _effective += EffectiveSources.Of(_padded) * steps;
        if (row.Kind is RecordedKind.Bandit or RecordedKind.Unknown && Camping is not null)
        {
            // A run of equal mixes may be many phases; one whose length is recorded is one.
            var part = row.Length is not null ? steps : Math.Max(_greatestPhase, steps / MostParts);
            for (var done = 0L; done < steps; done += part)
            {
                Camping.Add(row, mix, first + done, Math.Min(part, steps - done));
            }
        }
    }

    /// <summary>Adds a draw.</summary>
    /// <param name="row">The row.</param>
    /// <param name="judgesCamping">Whether camping is judged from draws, since there are no mixes.</param>
    public void AddDraw(RecordedRow row, bool judgesCamping)
    {
        var source = row.Source;
        _draws[source]++;
        _drawn++;
        CheckDraw(row);
        if (!judgesCamping || Camping is null)
        {
            return;
        }

        _hasCampingOfDraws = true;
        _drawMix[source]++;
        if (++_drawsInWindow == CampingSummary.WindowSteps)
        {
            for (var i = 0; i < _drawMix.Length; i++)
            {
                _drawMix[i] /= CampingSummary.WindowSteps;
            }

            Camping.Add(row, _drawMix, Math.Max(FirstStep, row.Step - CampingSummary.WindowSteps + 1), CampingSummary.WindowSteps);
            ForgetDraws();
        }
    }

    /// <summary>Adds a pivot into the regime.</summary>
    public void AddPivot(ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        _variation += MixDistance.TotalVariation(before, after);
        _variations++;
        if (before.SequenceEqual(after))
        {
            _pivotsUnseen++;
        }
        else
        {
            _pivotsSeen++;
        }
    }

    /// <summary>A walk enters the regime.</summary>
    public void BeginWalk()
    {
        ForgetDraws();
        Camping?.BeginWalk();
    }

    /// <summary>The summary.</summary>
    /// <param name="walks">Number of walks.</param>
    /// <param name="before">The regime before; null for the first.</param>
    public ReplayedRegime Summarise(long walks, RegimeAnalysis? before) => new()
    {
        Regime = Analysis,
        Policy = PolicyNames.Of(Analysis.Regime.Bandit.Policy.Value),
        FirstStep = FirstStep,
        End = End,
        Steps = Steps,
        Phases = _mixSteps > 0 ? new ReplayedPhases(_random, _bandit, _static, _unknown, Lengths.Shortest, Lengths.Longest) : null,
        EffectiveSources = _mixSteps > 0 ? _effective / _mixSteps : null,
        Camping = _mixSteps > 0 || _hasCampingOfDraws ? Camping?.Summarise() : null,
        IsCampingOfDraws = _hasCampingOfDraws,
        Spells = Camping?.Spells ?? [],
        Losses = Losses.Summary,
        Sources = [.. Enumerable.Range(0, _draws.Length).Select(source => Summarise(source, walks))],
        Pivot = before is not null && _variations > 0
            ? new ReplayedPivot(before.Regime.Name, Analysis.Regime.Start, _variation / _variations, _pivotsSeen, _pivotsUnseen)
            : null,
        Undecided = _undecided,
    };

    private ReplayedSource Summarise(int source, long walks)
    {
        var replayed = new ReplayedSource(
            source,
            _mixSteps > 0 ? _shareSteps[source] / _mixSteps : null,
            _drawn > 0 ? _draws[source] : null,
            _drawn > 0 ? (double)_draws[source] / _drawn : null);
        var tokens = replayed.Realised * ((double)Steps / walks) * TokensPerStep();
        var size = SourceSize.Of(Analysis.Run, source);
        return replayed with { Tokens = tokens, Epochs = tokens / size };
    }

    /// <summary>Mean over the steps from the first to the last that are recorded; null when unknown.</summary>
    private double? TokensPerStep() => End > FirstStep && FirstStep >= 0 && Analysis.Run.Batches?.TokensBetween(FirstStep, End) is { } tokens
        ? Rational.Of(tokens, End - FirstStep).ToDouble()
        : null;

    private void ForgetDraws()
    {
        Array.Clear(_drawMix);
        _drawsInWindow = 0;
    }

    private void CheckDraw(RecordedRow row)
    {
        if (!Analysis.Regime.Present[row.Source])
        {
            AddLeak(row, row.Source, row.Step, null, row.SourcePlace);
        }
        else if (Analysis.FeasiblePolytope is { } polytope && polytope.TightCap(row.Source).IsZero)
        {
            var place = Analysis.Regime.Exclusions[row.Source] ?? Analysis.Regime.Caps[row.Source]?.Place;
            AddBroken(row, new MixBreach(MixBreachKind.Drawn, row.Source, default, false, place, default, default), row.Step, row.SourcePlace);
        }
    }

    private void Add(RecordedRow row, MixBreach breach, long step)
    {
        var isOfSource = breach.Kind is MixBreachKind.BelowFloor or MixBreachKind.AboveCap or MixBreachKind.Excluded or MixBreachKind.Absent
            or MixBreachKind.BelowLeastShare or MixBreachKind.AboveGreatestShare;
        var place = isOfSource && row.SharePlaces[breach.Subject] is { Length: > 0 } share ? share : MixPlace(row);
        if (breach.Kind == MixBreachKind.Absent)
        {
            AddLeak(row, breach.Subject, step, breach.Low, place);
        }
        else
        {
            _inForce.Add(AddBroken(row, breach, step, place));
        }
    }

    private BrokenMixBound AddBroken(RecordedRow row, MixBreach breach, long step, (int Start, int Length) place)
    {
        var key = (breach.Kind, breach.Subject, breach.IsLeast);
        if (_broken.TryGetValue(key, out var known))
        {
            known.Count++;
            return known;
        }

        var broken = new BrokenMixBound(_index, breach, step, row.Walk, row.Text.Place(place.Start, place.Length)) { IsOfDraws = breach.Kind == MixBreachKind.Drawn };
        _broken.Add(key, broken);
        return broken;
    }

    private void AddLeak(RecordedRow row, int source, long step, Geometry.Numbers.Rational? share, (int Start, int Length) place)
    {
        var key = (source, share is null);
        if (_leaks.TryGetValue(key, out var known))
        {
            known.Count++;
            return;
        }

        _leaks.Add(key, new WarmupLeak(_index, source, step, row.Walk, share, row.Text.Place(place.Start, place.Length)));
    }

    /// <summary>From the first share of the row to its last.</summary>
    private static (int Start, int Length) MixPlace(RecordedRow row)
    {
        var (start, end) = (int.MaxValue, 0);
        foreach (var (first, length) in row.SharePlaces)
        {
            if (length > 0)
            {
                (start, end) = (Math.Min(start, first), Math.Max(end, first + length));
            }
        }

        return end > 0 ? (start, end - start) : row.StepPlace;
    }
}
