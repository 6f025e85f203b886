using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Lists the bounds of a regime's available sources; those that nobody wrote anything about are put together when they are alike.</summary>
internal static class BoundsRows
{
    /// <summary>Up to so many sources that are alike get a row each.</summary>
    private const int GreatestApart = 3;

    public static IReadOnlyList<BoundsRow> Of(RegimeAnalysis regime, ReachablePolytope polytope, bool all)
    {
        var rows = new List<BoundsRow>();
        var mix = StaticMix.Of(regime) ?? StaticMix.PriorOf(regime);
        var alike = new Dictionary<(Rational, Rational, Rational, Rational?), int>();
        for (var i = 0; i < polytope.Count; i++)
        {
            if (!regime.Regime.IsAvailable(i))
            {
                continue;
            }

            var row = new BoundsRow(
                [i], regime.Regime.Floors[i]?.Value, regime.Regime.Caps[i]?.Value,
                polytope.TightFloor(i), polytope.TightCap(i), polytope.EvenMostMix[i], mix?[i],
                polytope.Shape == PolytopeShape.Raw ? polytope.FloorOfClippedShares(i) : null);
            var key = (row.Least, row.Greatest, row.Even, row.Mix);
            if (all || row.IsWritten || !alike.TryGetValue(key, out var at))
            {
                if (!row.IsWritten)
                {
                    alike[key] = rows.Count;
                }

                rows.Add(row with { Sources = new List<int> { i } });
            }
            else
            {
                ((List<int>)rows[at].Sources).Add(i);
            }
        }

        return [.. rows.SelectMany(row => row.Sources.Count <= GreatestApart ? Apart(row) : [row])
            .OrderBy(row => row.Sources.Count > 1)];
    }

    private static IEnumerable<BoundsRow> Apart(BoundsRow row) => row.Sources.Select(source => row with { Sources = [source] });
}
