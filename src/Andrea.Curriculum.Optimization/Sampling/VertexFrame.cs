using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>Vertices of a polytope that span its affine hull: one more than its dimension, affinely independent, all exact.</summary>
/// <remarks>
/// Shares for which no equation of the hull is solved are its coordinates. A functional that vanishes on the differences found so far is
/// not constant on the hull, so its greatest or least value gives a new vertex.
/// </remarks>
internal sealed class VertexFrame
{
    private readonly GeneralMixes _mixes;
    private readonly int[] _coordinates;
    private readonly List<Rational[]> _echelon = [];
    private readonly List<int> _leading = [];

    private VertexFrame(GeneralMixes mixes)
    {
        _mixes = mixes;
        var shares = mixes.Shares;
        _coordinates = [.. Enumerable.Range(0, shares.Sources).Except(shares.Equations.Leading)];
        var simplex = mixes.Start();
        Vertices.Add(Read(simplex));
        for (var c = 0; c < _coordinates.Length; c++)
        {
            var functional = Functional(c);
            simplex.Maximise(functional);
            if (!TryAdd(Read(simplex)))
            {
                simplex.Maximise(Array.ConvertAll(functional, term => new ObjectiveTerm(term.Variable, -term.Coefficient)));
                if (!TryAdd(Read(simplex)))
                {
                    throw new InvalidOperationException("a coordinate of the hull varies");
                }
            }
        }
    }

    private List<Rational[]> Vertices { get; } = [];

    /// <summary>The first vertex as corner, the differences of the others as edges, their mean as centre.</summary>
    public static AffineFrame Find(GeneralMixes mixes)
    {
        var vertices = new VertexFrame(mixes).Vertices;
        var corner = vertices[0];
        var edges = new Rational[vertices.Count - 1][];
        for (var k = 0; k < edges.Length; k++)
        {
            edges[k] = [.. vertices[k + 1].Zip(corner, (to, from) => to - from)];
        }

        var centre = new double[edges.Length];
        Array.Fill(centre, 1.0 / vertices.Count);
        return new AffineFrame(corner, edges, centre);
    }

    private ObjectiveTerm[] Functional(int coordinate)
    {
        // Step k always leads with coordinate k: its functional is 1 there and 0 on every later one.
        var weights = new Rational[coordinate + 1];
        weights[coordinate] = Rational.One;
        for (var e = 0; e < _echelon.Count; e++)
        {
            weights[_leading[e]] = -_echelon[e][coordinate];
        }

        var denominator = CommonDenominator.Of(weights);
        var terms = new ObjectiveTerm[weights.Length];
        for (var k = 0; k < weights.Length; k++)
        {
            terms[k] = new(_coordinates[k], denominator.Scale(weights[k]));
        }

        return terms;
    }

    private bool TryAdd(Rational[] vertex)
    {
        var row = new Rational[_coordinates.Length];
        for (var k = 0; k < row.Length; k++)
        {
            row[k] = vertex[_coordinates[k]] - Vertices[0][_coordinates[k]];
        }

        for (var e = 0; e < _echelon.Count; e++)
        {
            Subtract(row, _echelon[e], row[_leading[e]]);
        }

        var lead = _echelon.Count;
        if (row[lead].IsZero)
        {
            return false;
        }

        var pivot = row[lead];
        for (var k = 0; k < row.Length; k++)
        {
            row[k] /= pivot;
        }

        foreach (var other in _echelon)
        {
            Subtract(other, row, other[lead]);
        }

        _echelon.Add(row);
        _leading.Add(lead);
        Vertices.Add(vertex);
        return true;
    }

    private static void Subtract(Rational[] target, Rational[] row, Rational factor)
    {
        for (var k = 0; k < target.Length && !factor.IsZero; k++)
        {
            target[k] -= factor * row[k];
        }
    }

    private Rational[] Read(ExactSimplex simplex)
    {
        var values = simplex.Values();
        var denominator = simplex.Denominator * _mixes.Unit;
        var shares = new Rational[_mixes.Shares.Sources];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Rational.Of(values[i], denominator);
        }

        return shares;
    }
}
