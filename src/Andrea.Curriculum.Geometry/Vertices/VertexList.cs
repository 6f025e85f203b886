using System.Collections;
using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>The vertices of a polytope, found one by one while they are read; or undecided within limits.</summary>
public sealed class VertexList : IEnumerable<ImmutableArray<Rational>>
{
    private readonly IEnumerable<ImmutableArray<Rational>>? _vertices;

    private VertexList(IEnumerable<ImmutableArray<Rational>>? vertices) => _vertices = vertices;

    /// <summary>False when finding the vertices takes more than the limits allow; then they cannot be read.</summary>
    public bool IsDecided => _vertices is not null;

    /// <summary>No answer within limits.</summary>
    internal static VertexList Undecided { get; } = new(null);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The vertices are undecided within limits.</exception>
    public IEnumerator<ImmutableArray<Rational>> GetEnumerator() =>
        _vertices?.GetEnumerator() ?? throw new InvalidOperationException("the vertices are undecided within limits");

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Vertices that somebody finds.</summary>
    internal static VertexList Of(IEnumerable<ImmutableArray<Rational>> vertices) => new(vertices);
}
