using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>Coordinates of an affine hull: mix = corner + sum of coordinate x edge.</summary>
/// <param name="Corner">A mix.</param>
/// <param name="Edges">Independent directions that span the hull.</param>
/// <param name="Centre">Coordinates of a mix in the relative interior.</param>
internal sealed record AffineFrame(Rational[] Corner, Rational[][] Edges, double[] Centre)
{
    /// <summary>
    /// The shares for which no equation of the hull is solved, in units of their ranges, from the centre. Cheaper than a frame of vertices,
    /// but a sliver askew to all shares loses digits.
    /// </summary>
    public static AffineFrame OfShares(GeneralMixes mixes)
    {
        var shares = mixes.Shares;
        var equations = shares.Equations;
        var edges = new List<Rational[]>();
        foreach (var source in Enumerable.Range(0, shares.Sources).Except(equations.Leading))
        {
            var range = mixes.TightCap(source) - mixes.TightFloor(source);
            var edge = new Rational[shares.Sources];
            edge[source] = range;
            for (var e = 0; e < equations.Count; e++)
            {
                var lead = equations.Leading[e];
                edge[lead] = -Rational.Of(equations[e][source], equations[e][lead]) * range;
            }

            edges.Add(edge);
        }

        return new AffineFrame(shares.Centre[..shares.Sources], [.. edges], new double[edges.Count]);
    }
}
