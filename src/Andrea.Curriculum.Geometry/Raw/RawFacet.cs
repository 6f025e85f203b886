using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>A share is at least a multiple of another one.</summary>
/// <param name="Source">The source.</param>
/// <param name="Other">The other source.</param>
/// <param name="Ratio">The multiple, 0 or more.</param>
/// <param name="Square">Squared length of the row in the hull.</param>
internal sealed record RawFacet(int Source, int Other, Rational Ratio, Rational Square)
{
    /// <summary>The length, rounded up by less than 2^-80 of itself.</summary>
    public Rational Length { get; } = RootAbove.Of(Square);

    /// <summary>By how much the share is more than that.</summary>
    public Rational Slack(IReadOnlyList<Rational> shares) => shares[Source] - (Ratio * shares[Other]);

    /// <summary>What the source must have so that the slack is the length.</summary>
    public Rational Demand(Rational other) => (Ratio * other) + Length;
}
