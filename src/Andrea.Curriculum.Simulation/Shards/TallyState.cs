using System.Numerics;

namespace Andrea.Curriculum.Simulation.Shards;

/// <summary>
/// Passes the exact state of tallies out to a shard or in from one. A tally names its fields once, for both ways, in a fixed order; the
/// program's version in the shard says which.
/// </summary>
internal abstract class TallyState
{
    /// <summary>True when state comes in.</summary>
    public abstract bool IsReading { get; }

    /// <summary>Passes an integer of any size.</summary>
    public abstract void Pass(ref BigInteger value);

    /// <summary>Passes an integer.</summary>
    public abstract void Pass(ref long value);

    /// <summary>Passes an integer.</summary>
    public void Pass(ref UInt128 value)
    {
        BigInteger big = value;
        Pass(ref big);
        value = big.Sign >= 0 && big <= UInt128.MaxValue ? (UInt128)big : throw new FormatException();
    }

    /// <summary>Passes a double, by its bits.</summary>
    public void Pass(ref double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        Pass(ref bits);
        value = BitConverter.Int64BitsToDouble(bits);
    }

    /// <summary>Passes integers whose number both sides know.</summary>
    public void Pass(Span<long> values)
    {
        foreach (ref var value in values)
        {
            Pass(ref value);
        }
    }

    /// <summary>Passes an integer that is an index.</summary>
    /// <param name="value">The index.</param>
    /// <param name="count">It is below this.</param>
    public void Pass(ref int value, int count)
    {
        long index = value;
        Pass(ref index);
        value = index >= 0 && index < count ? (int)index : throw new FormatException();
    }
}
