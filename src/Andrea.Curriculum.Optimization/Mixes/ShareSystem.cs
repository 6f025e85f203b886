using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Mixes;

/// <summary>Constraints and hull of a polytope in shares, for points known exactly.</summary>
internal sealed class ShareSystem
{
    private readonly IntegerSystem _system;
    private readonly HullEquations _equations;
    private readonly Rational[] _constants;

    /// <summary>Takes a solved system.</summary>
    public ShareSystem(IntegerSystem system, AffineHull hull)
    {
        _system = system;
        _equations = hull.Equations;
        var unit = Rational.Of(system.Unit);
        Lower = Array.ConvertAll(system.Lower, bound => bound is { } value ? Rational.Of(value, system.Unit) : (Rational?)null);
        Upper = Array.ConvertAll(system.Upper, bound => bound is { } value ? Rational.Of(value, system.Unit) : (Rational?)null);
        Centre = [.. hull.Centre.Select(value => value / unit)];
        _constants = new Rational[_equations.Count];
        for (var e = 0; e < _constants.Length; e++)
        {
            _constants[e] = Sum(_equations[e], Centre);
        }
    }

    /// <summary>Number of sources.</summary>
    public int Sources => _system.Sources;

    /// <summary>Number of variables: sources, the sum, groups, rows.</summary>
    public int Variables => _system.Variables;

    /// <summary>Least values of all variables.</summary>
    public Rational?[] Lower { get; }

    /// <summary>Greatest values of all variables.</summary>
    public Rational?[] Upper { get; }

    /// <summary>Values of all variables at a mix in the relative interior.</summary>
    public Rational[] Centre { get; }

    /// <summary>Equations of the affine hull.</summary>
    public HullEquations Equations => _equations;

    /// <summary>What an equation's sum is in the hull.</summary>
    public Rational Constant(int equation) => _constants[equation];

    /// <summary>Coefficients of a variable that is no share, over all sources.</summary>
    public ReadOnlySpan<System.Numerics.BigInteger> Coefficients(int variable) => _system.Coefficients[variable - Sources];

    /// <summary>Value of a variable at a point.</summary>
    public Rational Value(int variable, IReadOnlyList<Rational> point) =>
        variable < Sources ? point[variable] : Sum(Coefficients(variable), point);

    /// <summary>Moves a point into the affine hull, along the shares for which the equations are solved.</summary>
    public void MoveIntoHull(Rational[] point)
    {
        for (var e = 0; e < _constants.Length; e++)
        {
            var lead = _equations.Leading[e];
            var missing = _constants[e] - Sum(_equations[e], point);
            point[lead] += missing / Rational.Of(_equations[e][lead]);
        }
    }

    /// <summary>Moves a point of the hull toward the centre, no farther than it takes to satisfy every bound.</summary>
    public void PullInside(Rational[] point)
    {
        var step = Rational.Zero;
        for (var v = 0; v < Variables; v++)
        {
            var value = Value(v, point);
            if (value > Upper[v])
            {
                step = Rational.Max(step, (value - Upper[v]!.Value) / (value - Centre[v]));
            }
            else if (value < Lower[v])
            {
                step = Rational.Max(step, (Lower[v]!.Value - value) / (Centre[v] - value));
            }
        }

        for (var i = 0; i < point.Length && !step.IsZero; i++)
        {
            point[i] += step * (Centre[i] - point[i]);
        }
    }

    /// <summary>The first variable whose bounds a point breaks, or -1.</summary>
    public int FirstBroken(IReadOnlyList<Rational> point)
    {
        for (var v = 0; v < Variables; v++)
        {
            var value = Value(v, point);
            if (value > Upper[v] || value < Lower[v])
            {
                return v;
            }
        }

        return -1;
    }

    private static Rational Sum(ReadOnlySpan<System.Numerics.BigInteger> coefficients, IReadOnlyList<Rational> point)
    {
        var sum = Rational.Zero;
        for (var i = 0; i < coefficients.Length; i++)
        {
            if (!coefficients[i].IsZero && !point[i].IsZero)
            {
                sum += coefficients[i].IsOne ? point[i] : Rational.Of(coefficients[i]) * point[i];
            }
        }

        return sum;
    }
}
