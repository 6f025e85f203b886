using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Written and reachable bounds of a group.</summary>
/// <param name="Group">The group as it is in force.</param>
/// <param name="Least">Least share of its members together.</param>
/// <param name="Greatest">Greatest share of its members together.</param>
/// <param name="Even">Their share in the even-most mix.</param>
internal readonly record struct GroupRow(SourceGroup Group, Rational Least, Rational Greatest, Rational Even)
{
    /// <summary>The groups with bounds; of the others nothing is asked.</summary>
    public static ImmutableArray<GroupRow> Of(RegimeAnalysis regime, ReachablePolytope polytope)
    {
        var rows = ImmutableArray.CreateBuilder<GroupRow>(polytope.Groups.Length);
        for (var g = 0; g < polytope.Groups.Length; g++)
        {
            var bound = polytope.Groups[g];
            var id = bound.Floor.Id.IsWritten ? bound.Floor.Id : bound.Cap.Id;
            if (regime.OriginOf(id) is not { Group: >= 0 and var index })
            {
                continue;
            }

            var (least, greatest) = polytope.TightGroup(g);
            var even = bound.Members.Aggregate(Rational.Zero, (sum, member) => sum + polytope.EvenMostMix[member]);
            rows.Add(new GroupRow(regime.Regime.Groups[index], least, greatest, even));
        }

        return rows.ToImmutable();
    }
}
