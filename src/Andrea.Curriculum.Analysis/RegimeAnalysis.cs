using Andrea.Curriculum.Analysis.Conflicts;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Analysis;

/// <summary>What is true of one regime. The polytope is solved when first asked for, once.</summary>
public sealed class RegimeAnalysis
{
    private readonly Lazy<ReachablePolytope?> _polytope;
    private readonly Lazy<ConflictExplanation?> _conflict;

    /// <summary>Prepares the analysis of a regime; nothing is solved yet.</summary>
    public RegimeAnalysis(TrainingRun run, Regime regime)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(regime);
        Run = run;
        Regime = regime;
        var nested = FindNested(regime, out var overlap);
        Undecided = FindUndecided(run, regime) ?? overlap;
        _polytope = new(() => nested is null || Undecided is not null ? null
            : run.Bounds.Value == BoundsBasis.Raw ? ReachablePolytope.OfRaw(nested.Box)
            : ReachablePolytope.Of(nested));
        _conflict = new(() => Polytope?.Conflict is { } conflict ? ConflictExplanation.Of(this, conflict) : null);
    }

    /// <summary>The run.</summary>
    public TrainingRun Run { get; }

    /// <summary>The regime.</summary>
    public Regime Regime { get; }

    /// <summary>Why the polytope is not decided; null when it is.</summary>
    public UndecidedReason? Undecided { get; }

    /// <summary>The reachable polytope; null when not decided.</summary>
    public ReachablePolytope? Polytope => _polytope.Value;

    /// <summary>The polytope when it is decided and not empty, else null.</summary>
    public ReachablePolytope? FeasiblePolytope => Polytope is { IsFeasible: true } polytope ? polytope : null;

    /// <summary>The conflict in words and places; null when there is none or the polytope is not decided.</summary>
    public ConflictExplanation? Conflict => _conflict.Value;

    /// <summary>True when a static policy keeps to the written mix, so that bounds are checked but never read.</summary>
    public bool KeepsWrittenMix => Regime is { Mix: not null, Bandit.Policy.Value: BanditPolicy.Static };

    /// <summary>Name of a source.</summary>
    public string SourceName(int source) => Run.Sources[source].Name.Value;

    /// <summary>Name of a group.</summary>
    /// <param name="group">Index among the regime's groups.</param>
    public string GroupName(int group) => Regime.Groups[group].Name.Value;

    /// <summary>What stands behind a constraint; null for floor 0 and cap 1, which nobody wrote.</summary>
    public ConstraintOrigin? OriginOf(ConstraintId id) => RegimeConstraints.OriginOf(Regime, id);

    private static NestedConstraints? FindNested(Regime regime, out UndecidedReason? reason)
    {
        var (bounds, groups) = RegimeConstraints.Groups(regime);
        var nested = NestedConstraints.TryOf(RegimeConstraints.Box(regime), bounds, out var overlap);
        reason = nested is null ? new UndecidedReason("overlapping groups", regime.Groups[groups[overlap.Second]].Place) : null;
        return nested;
    }

    /// <summary>The first bound that is not one of a single weight; null when there is none.</summary>
    private static FileSpan? FindRawPlace(Regime regime)
    {
        var (_, groups) = RegimeConstraints.Groups(regime);
        return !groups.IsEmpty ? regime.Groups[groups[0]].Place
            : !regime.Constraints.IsEmpty ? regime.Constraints[0].Place
            : null;
    }

    private static UndecidedReason? FindUndecided(TrainingRun run, Regime regime)
    {
        if (run.Bounds.Value == BoundsBasis.Raw && FindRawPlace(regime) is { } place)
        {
            return new UndecidedReason("raw bounds together with groups or constraints", place);
        }

        return regime.Constraints.IsEmpty ? null : new UndecidedReason("constraints", regime.Constraints[0].Place);
    }
}
