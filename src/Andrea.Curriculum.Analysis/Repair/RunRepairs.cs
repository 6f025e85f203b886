using System.Collections.Immutable;

using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Repair;

namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>Repairs the regimes of a run, each in terms of the file as it is after the repairs before it.</summary>
public static class RunRepairs
{
    /// <summary>Both repairs of the regimes in conflict; one and the same when it is both.</summary>
    /// <param name="run">The run.</param>
    /// <param name="regimes">The regimes to repair; those that are feasible or not decided are left as they are.</param>
    public static (RunRepair Least, RunRepair Fewest) Of(RunAnalysis run, IReadOnlyList<RegimeAnalysis> regimes)
    {
        var least = Of(run, regimes, RepairKind.LeastChange);
        return least.IsProvenFewest ? (least, least) : (least, Of(run, regimes, RepairKind.FewestBounds));
    }

    /// <summary>Repairs the regimes in conflict.</summary>
    /// <param name="run">The run.</param>
    /// <param name="regimes">The regimes to repair; those that are feasible or not decided are left as they are.</param>
    /// <param name="kind">What to keep small.</param>
    public static RunRepair Of(RunAnalysis run, IReadOnlyList<RegimeAnalysis> regimes, RepairKind kind)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(regimes);
        var steps = ImmutableArray.CreateBuilder<RegimeRepair>();
        var unrepaired = ImmutableArray.CreateBuilder<string>();
        var state = new PatchedRun(run);
        foreach (var name in regimes.Where(regime => regime.Polytope is { IsFeasible: false }).Select(regime => regime.Regime.Name))
        {
            var regime = state.Run.Regimes.First(regime => regime.Regime.Name == name);
            if (regime.Polytope is { IsFeasible: true })
            {
                continue;
            }

            if (Repair(regime, kind) is not { } repair)
            {
                unrepaired.Add(name);
                continue;
            }

            steps.Add(new RegimeRepair(regime, repair));
            state.Write(regime, repair);
        }

        return new RunRepair(
            steps.ToImmutable(), unrepaired.ToImmutable(), state.ToEdits(), state.AlsoChanged([.. steps.Select(step => step.Regime.Regime.Name)]));
    }

    private static BoundsRepair? Repair(RegimeAnalysis regime, RepairKind kind)
    {
        bool IsFixed(ConstraintId id) => regime.OriginOf(id)?.Kind is not (ConstraintKind.Floor or ConstraintKind.Cap);
        return regime.Polytope is { Shape: PolytopeShape.Raw } || BoundsOfRegime.Nested(regime.Run, regime.Regime) is not { } constraints ? null
            : kind == RepairKind.LeastChange ? PolytopeRepair.LeastChange(constraints, IsFixed)
            : PolytopeRepair.FewestBounds(constraints, IsFixed);
    }
}
