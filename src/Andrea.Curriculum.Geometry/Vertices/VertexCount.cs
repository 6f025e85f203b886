using System.Globalization;
using System.Numerics;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>The number of vertices of a polytope: an exact number, or undecided within limits.</summary>
/// <param name="Value">The number, 0 for the empty polytope; null when counting would have taken more work than allowed.</param>
public readonly record struct VertexCount(BigInteger? Value)
{
    /// <summary>True when the number is known.</summary>
    public bool IsDecided => Value is not null;

    /// <summary>The digits, or <c>undecided within limits</c>.</summary>
    public override string ToString() => Value?.ToString(CultureInfo.InvariantCulture) ?? "undecided within limits";
}
