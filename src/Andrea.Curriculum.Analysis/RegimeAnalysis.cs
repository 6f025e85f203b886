using Andrea.Curriculum.Analysis.Conflicts;
using Andrea.Curriculum.Analysis.Repair;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Optimization;

namespace Andrea.Curriculum.Analysis;

/// <summary>What is true of one regime. The polytope is solved when first asked for, once.</summary>
public sealed class RegimeAnalysis
{
    private readonly NestedConstraints? _nested;
    private readonly GroupOverlap _overlap;
    private readonly Lazy<(ReachablePolytope? Polytope, UndecidedReason? Undecided)> _solution;
    private readonly Lazy<ConflictExplanation?> _conflict;

    /// <summary>Prepares the analysis of a regime; nothing is solved yet.</summary>
    public RegimeAnalysis(TrainingRun run, Regime regime)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(regime);
        Run = run;
        Regime = regime;
        _nested = NestedConstraints.TryOf(RegimeConstraints.Box(regime), RegimeConstraints.Groups(regime).Bounds, out _overlap);
        _solution = new(Solve);
        _conflict = new(() => Polytope?.Conflict is { } conflict ? ConflictExplanation.Of(this, conflict) : null);
    }

    /// <summary>The run.</summary>
    public TrainingRun Run { get; }

    /// <summary>The regime.</summary>
    public Regime Regime { get; }

    /// <summary>Why the polytope is not decided; null when it is. Only of overlapping groups and constraints this needs the solution.</summary>
    public UndecidedReason? Undecided => IsClosed ? null : _solution.Value.Undecided;

    /// <summary>The reachable polytope; null when not decided.</summary>
    public ReachablePolytope? Polytope => _solution.Value.Polytope;

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

    /// <summary>
    /// Why a question about the solved polytope has no answer: it needs more work than the limits allow. Null when the bounds are no
    /// overlapping groups or constraints and no raw ones together with either, whose questions have no limits.
    /// </summary>
    /// <param name="limit">The limit, in words.</param>
    public UndecidedReason? Exceeding(string limit)
    {
        if (IsClosed)
        {
            return null;
        }

        if (IsRaw)
        {
            var groups = RegimeConstraints.Groups(Regime).Groups;
            var first = groups.IsEmpty ? Regime.Constraints[0].Place : Regime.Groups[groups[0]].Place;
            return new UndecidedReason("raw bounds together with groups or constraints", first, limit);
        }

        var (subject, place) = Regime.Constraints is [var constraint, ..]
            ? ("constraints", constraint.Place)
            : ("overlapping groups", Regime.Groups[RegimeConstraints.Groups(Regime).Groups[_overlap.Second]].Place);
        return new UndecidedReason(subject, place, limit);
    }

    private bool IsNested => _nested is not null && Regime.Constraints.IsEmpty;

    private bool IsRaw => Run.Bounds.Value == BoundsBasis.Raw;

    /// <summary>True when the bounds have a closed form, whatever they are: nothing about them has a limit.</summary>
    private bool IsClosed => IsNested && (!IsRaw || _nested!.Groups.IsEmpty);

    private (ReachablePolytope? Polytope, UndecidedReason? Undecided) Solve() =>
        !IsClosed ? SolveGeneral()
        : IsRaw ? (ReachablePolytope.OfRaw(_nested!.Box), null)
        : (ReachablePolytope.Of(_nested!), null);

    /// <summary>Overlapping groups and linear constraints; apart, so that nothing else loads what solves them.</summary>
    private (ReachablePolytope? Polytope, UndecidedReason? Undecided) SolveGeneral()
    {
        if (IsRaw)
        {
            return Read(Polytopes.OfRaw(BoundsOfRegime.All(this)));
        }

        // A conflict of the simpler bounds alone is the shortest, and has plainer words.
        var box = RegimeConstraints.Box(Regime);
        var simple = _nested is null ? ReachablePolytope.Of(box) : ReachablePolytope.Of(_nested);
        if (!simple.IsFeasible)
        {
            return (simple, null);
        }

        return Read(Polytopes.Of(BoundsOfRegime.All(this)));
    }

    private (ReachablePolytope? Polytope, UndecidedReason? Undecided) Read(PolytopeAnswer answer) =>
        answer.Polytope is { } polytope ? (polytope, null) : (null, Exceeding(answer.ExceededLimit!));
}
