using System.Numerics;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>A level of a projection: <paramref name="Value"/> / <paramref name="Scale"/>, on top of the common denominator.</summary>
/// <param name="Value">Numerator.</param>
/// <param name="Scale">How many shares move together, at least 1.</param>
internal readonly record struct Level(BigInteger Value, int Scale) : IComparable<Level>
{
    /// <summary>0.</summary>
    public static Level Zero => new(BigInteger.Zero, 1);

    /// <inheritdoc/>
    public int CompareTo(Level other) =>
        Scale == other.Scale ? Value.CompareTo(other.Value) : (Value * other.Scale).CompareTo(other.Value * Scale);
}
