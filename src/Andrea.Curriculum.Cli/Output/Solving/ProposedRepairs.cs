using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Repair;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Repairs of the regimes in conflict.</summary>
/// <param name="Least">The least total change.</param>
/// <param name="Fewest">The fewest bounds known; null when <paramref name="Least"/> has no more.</param>
internal sealed record ProposedRepairs(RunRepair Least, RunRepair? Fewest)
{
    /// <summary>Repairs the selected regimes that will run and are in conflict.</summary>
    public static ProposedRepairs Of(RunAnalysis run, IEnumerable<RegimeAnalysis> selected)
    {
        var (least, fewest) = RunRepairs.Of(run, [.. selected.Where(regime => !regime.Regime.IsDead)]);
        return new ProposedRepairs(least, ReferenceEquals(least, fewest) || BoundsOf(fewest) >= BoundsOf(least) ? null : fewest);
    }

    /// <summary>All repairs, the least change first.</summary>
    public IEnumerable<RunRepair> All => Fewest is null ? [Least] : [Least, Fewest];

    /// <summary>Number of bounds that a repair moves.</summary>
    public static int BoundsOf(RunRepair repair) => repair.Steps.Sum(step => step.Bounds.Changes.Length);

    /// <summary>Number of exclusions that a repair lifts.</summary>
    public static int LiftedBy(RunRepair repair) => repair.Steps.Sum(step => step.Bounds.Lifted.Length);

    /// <summary>Sum of all distances by which a repair moves bounds.</summary>
    public static Rational TotalOf(RunRepair repair) =>
        repair.Steps.Aggregate(Rational.Zero, (sum, step) => sum + step.Bounds.Total);
}
