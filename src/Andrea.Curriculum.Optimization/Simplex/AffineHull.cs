using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>The affine hull of the reachable mixes and a mix in its interior; all exact.</summary>
/// <remarks>The mean of vertices of which each bound that is ever slack is slack at one is slack wherever any mix is.</remarks>
internal sealed class AffineHull
{
    private readonly Rational[] _centre;

    /// <summary>Finds the hull from a feasible vertex; leaves the simplex at another one.</summary>
    public AffineHull(IntegerSystem system, ExactSimplex simplex)
    {
        var open = OpenBounds(system);
        var sum = new Rational[system.Variables];
        var count = 0;
        simplex.KeepEqualities(open, () =>
        {
            var values = simplex.Values();
            count++;
            for (var v = 0; v < sum.Length; v++)
            {
                sum[v] += Rational.Of(values[v], simplex.Denominator);
            }
        });

        _centre = Array.ConvertAll(sum, value => value / count);
        var fixedVariables = new SortedSet<int>(open.Select(bound => bound.Variable));
        for (var v = 0; v < system.Variables; v++)
        {
            if (system.Lower[v] is not null && system.Lower[v] == system.Upper[v])
            {
                fixedVariables.Add(v);
            }
        }

        Equations = HullEquations.Eliminate(system, fixedVariables, _centre);
        Dimension = system.Sources - Equations.Count;
    }

    /// <summary>Affine dimension.</summary>
    public int Dimension { get; }

    /// <summary>Independent equations of the hull.</summary>
    public HullEquations Equations { get; }

    /// <summary>Values of all variables, in units, at a mix in the relative interior.</summary>
    public IReadOnlyList<Rational> Centre => _centre;

    private static List<SystemBound> OpenBounds(IntegerSystem system)
    {
        var open = new List<SystemBound>();
        for (var v = 0; v < system.Variables; v++)
        {
            if (system.Lower[v] == system.Upper[v])
            {
                continue;
            }

            if (system.Lower[v] is not null)
            {
                open.Add(new(v, false));
            }

            if (system.Upper[v] is not null)
            {
                open.Add(new(v, true));
            }
        }

        return open;
    }
}
