using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>The least weights that meet the demand of every facet: one facet is chosen per source, the choice solved and bettered until none can be.</summary>
/// <param name="facets">Facets of each source that varies, one at least; none of the others.</param>
internal sealed class RawPolicy(IReadOnlyList<RawFacet>[] facets)
{
    private readonly RawFacet?[] _chosen = Array.ConvertAll(facets, list => list.MaxBy(facet => facet.Ratio));

    /// <summary>Solves; null when the choice is not the best after some rounds.</summary>
    public Rational[]? Solve(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var weights = Weights();
            if (!Improve(weights))
            {
                return weights;
            }
        }

        return null;
    }

    private bool Improve(Rational[] weights)
    {
        var isBetter = false;
        for (var j = 0; j < facets.Length; j++)
        {
            var greatest = weights[j];
            foreach (var facet in facets[j])
            {
                if (facet.Demand(weights[facet.Other]) is var demand && demand > greatest)
                {
                    (_chosen[j], greatest, isBetter) = (facet, demand, true);
                }
            }
        }

        return isBetter;
    }

    /// <summary>Every demand rests on one other weight: follows them until one is known, or a circle closes, which has one solution.</summary>
    private Rational[] Weights()
    {
        var weights = new Rational?[facets.Length];
        for (var start = 0; start < weights.Length; start++)
        {
            var path = new List<RawFacet>();
            var at = start;
            while (weights[at] is null && _chosen[at] is { } facet && path.TrueForAll(known => known.Source != at))
            {
                path.Add(facet);
                at = facet.Ratio.IsZero ? -1 : facet.Other;
                if (at < 0)
                {
                    break;
                }
            }

            if (at >= 0 && weights[at] is null)
            {
                weights[at] = OfCircle(path, at);
            }

            for (var k = path.Count - 1; k >= 0; k--)
            {
                weights[path[k].Source] ??= path[k].Demand(weights[path[k].Other] ?? Rational.Zero);
            }
        }

        return Array.ConvertAll(weights, weight => weight!.Value);
    }

    private static Rational OfCircle(List<RawFacet> path, int source)
    {
        var (factor, constant) = (Rational.One, Rational.Zero);
        for (var k = path.FindIndex(facet => facet.Source == source); k >= 0 && k < path.Count; k++)
        {
            constant += factor * path[k].Length;
            factor *= path[k].Ratio;
        }

        return constant.IsZero ? constant : constant / (Rational.One - factor);
    }
}
