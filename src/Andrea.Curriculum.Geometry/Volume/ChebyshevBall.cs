using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Projection;
using Andrea.Curriculum.Geometry.Vertices;

namespace Andrea.Curriculum.Geometry.Volume;

/// <summary>
/// A greatest ball in a polytope's affine hull that lies in the polytope. Its centre is the mix farthest from what the bounds forbid.
/// </summary>
/// <remarks>
/// A bound a w &gt;= b keeps the centre a distance of its slack, divided by the length of a's projection on the hull, away. With floors and
/// caps of sources those lengths are all equal: in the hull of m free sources the share that changes fastest along a step of length 1 changes by sqrt((m - 1) / m), so a margin rho
/// leaves room for a radius of rho sqrt(m / (m - 1)). Shares rho away from their bounds sum to 1 for every rho up to the least of half a
/// range, slack / m and (sum of ranges - slack) / m. Of other constraints the lengths are square roots that differ; the ball is then the
/// greatest one for lengths rounded up once, and only its radius is affected, by a relative error below <see cref="RelativeError"/>.
/// </remarks>
public sealed class ChebyshevBall
{
    private static readonly Rational GreatestError = Rational.Of(BigInteger.One, BigInteger.One << 64);

    private ChebyshevBall(ImmutableArray<Rational> centre, Rational margin, Rational squaredRadius, Rational relativeError)
    {
        Centre = centre;
        Margin = margin;
        SquaredRadius = squaredRadius;
        RelativeError = relativeError;
    }

    /// <summary>
    /// The centre, one share per source: of mixes equally far from the bounds the one with the least sum of squares, with floors and caps
    /// of sources and of nested groups also the most even one.
    /// </summary>
    public ImmutableArray<Rational> Centre { get; }

    /// <summary>Least distance of a free share of the centre from its least and greatest share; 0 in dimension 0.</summary>
    public Rational Margin { get; }

    /// <summary>Square of the greatest radius that a ball around <see cref="Centre"/> has; exact.</summary>
    public Rational SquaredRadius { get; }

    /// <summary>No ball has a squared radius greater than <see cref="SquaredRadius"/> times 1 and this: 0 with floors and caps of sources, else 2^-64.</summary>
    public Rational RelativeError { get; }

    /// <summary>Euclidean radius, the nearest double.</summary>
    public double Radius => CorrectRounding.SquareRoot(SquaredRadius);

    /// <summary>The only ball of a single mix.</summary>
    internal static ChebyshevBall Of(ImmutableArray<Rational> mix) => new(mix, Rational.Zero, Rational.Zero, Rational.Zero);

    /// <summary>A ball that is as good as the greatest.</summary>
    /// <param name="centre">Its centre.</param>
    /// <param name="margin">What the centre keeps from the tightened bounds of the free sources.</param>
    /// <param name="squaredRadius">Square of its radius.</param>
    /// <param name="limit">What no ball's radius exceeds.</param>
    /// <returns>Null when the limit is too far away.</returns>
    internal static ChebyshevBall? Near(ImmutableArray<Rational> centre, Rational margin, Rational squaredRadius, Rational limit) =>
        limit * limit <= squaredRadius * (Rational.One + GreatestError) ? new(centre, margin, squaredRadius, GreatestError) : null;

    internal static ChebyshevBall Of(FreeBox box)
    {
        var count = box.Ranges.Length;
        if (count == 0)
        {
            return Of(box.Restore([]));
        }

        // In units of 1 / (2 m) of the denominator all three limits of the margin are integers.
        var (least, rest) = (box.Ranges[0], -box.Slack);
        foreach (var range in box.Ranges)
        {
            least = BigInteger.Min(least, range);
            rest += range;
        }

        var margin = BigInteger.Min(count * least, 2 * BigInteger.Min(box.Slack, rest));
        var unit = (BigInteger)(2 * count);
        var (floors, caps) = (new BigInteger[box.Floors.Length], new BigInteger[box.Floors.Length]);
        var free = 0;
        for (var i = 0; i < floors.Length; i++)
        {
            floors[i] = box.Floors[i] * unit;
            caps[i] = floors[i];
            if (free < count && box.Free[free] == i)
            {
                caps[i] += (box.Ranges[free++] * unit) - margin;
                floors[i] += margin;
            }
        }

        var total = box.Denominator * unit;
        var (shares, scale) = LevelFill.Nearest(new BigInteger[floors.Length], floors, caps, total);
        var rho = Rational.Of(margin, total);
        return new ChebyshevBall(
            [.. shares.Select(share => Rational.Of(share, total * scale))], rho, rho * rho * Rational.Of(count, count - 1), Rational.Zero);
    }
}
