using System.Numerics;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>Least and greatest value of every variable over all reachable mixes, by exact linear programs from vertex to vertex.</summary>
internal sealed class TightBounds
{
    private readonly IntegerSystem _system;
    private readonly ExactSimplex _simplex;
    private readonly bool[] _isDone;

    /// <summary>Finds all bounds; the simplex must be feasible and is left at some vertex.</summary>
    public TightBounds(IntegerSystem system, ExactSimplex simplex)
    {
        _system = system;
        _simplex = simplex;
        _isDone = new bool[2 * system.Variables];
        Lower = new (BigInteger, BigInteger)[system.Variables];
        Upper = new (BigInteger, BigInteger)[system.Variables];
        MarkAttained();
        for (var v = 0; v < system.Variables; v++)
        {
            Find(v, true);
            Find(v, false);
        }
    }

    /// <summary>Numerators and denominators of the least values.</summary>
    public (BigInteger Numerator, BigInteger Denominator)[] Lower { get; }

    /// <summary>Numerators and denominators of the greatest values.</summary>
    public (BigInteger Numerator, BigInteger Denominator)[] Upper { get; }

    private void Find(int variable, bool isUpper)
    {
        if (!_isDone[(2 * variable) + (isUpper ? 1 : 0)])
        {
            _simplex.Maximise([new(variable, isUpper ? BigInteger.One : BigInteger.MinusOne)]);
            Set(variable, isUpper, _simplex.Value(variable), _simplex.Denominator);
            MarkAttained();
        }
    }

    /// <summary>A written bound that a vertex attains needs no program of its own.</summary>
    private void MarkAttained()
    {
        var values = _simplex.Values();
        for (var v = 0; v < values.Length; v++)
        {
            Mark(v, false, _system.Lower[v], values[v]);
            Mark(v, true, _system.Upper[v], values[v]);
        }
    }

    private void Mark(int variable, bool isUpper, BigInteger? bound, BigInteger value)
    {
        if (bound is { } written && !_isDone[(2 * variable) + (isUpper ? 1 : 0)] && value == written * _simplex.Denominator)
        {
            Set(variable, isUpper, written, BigInteger.One);
        }
    }

    private void Set(int variable, bool isUpper, BigInteger numerator, BigInteger denominator)
    {
        (isUpper ? Upper : Lower)[variable] = (numerator, denominator);
        _isDone[(2 * variable) + (isUpper ? 1 : 0)] = true;
    }
}
