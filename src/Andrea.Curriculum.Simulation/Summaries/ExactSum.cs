using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>An exact sum of doubles in fixed point, so that the order of the terms does not matter.</summary>
internal struct ExactSum
{
    /// <summary>The least positive double is one unit.</summary>
    private const int FractionBits = 1074;

    private const int MantissaBits = 52;

    private BigInteger _units;

    /// <summary>Adds a finite number.</summary>
    public void Add(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> MantissaBits) & 0x7FF);
        BigInteger mantissa = bits & ((1L << MantissaBits) - 1);
        if (exponent > 0)
        {
            mantissa = (mantissa + (1L << MantissaBits)) << (exponent - 1);
        }

        _units += bits < 0 ? -mantissa : mantissa;
    }

    /// <summary>Adds another sum.</summary>
    public void Add(ExactSum other) => _units += other._units;

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        state.Pass(ref _units);
    }

    /// <summary>The sum divided by a positive number, rounded once.</summary>
    public readonly double DividedBy(long count) => CorrectRounding.Divide(_units, (BigInteger)count << FractionBits);
}
