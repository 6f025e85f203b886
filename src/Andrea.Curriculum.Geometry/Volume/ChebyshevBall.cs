using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Projection;
using Andrea.Curriculum.Geometry.Vertices;

namespace Andrea.Curriculum.Geometry.Volume;

/// <summary>
/// A greatest ball in a polytope's affine hull that lies in the polytope. Its centre is the mix farthest from what the bounds forbid:
/// every free share keeps the same margin from both of its bounds at least.
/// </summary>
/// <remarks>
/// In the hull of m free sources the share that changes fastest along a step of length 1 changes by sqrt((m - 1) / m), so a margin rho
/// leaves room for a radius of rho sqrt(m / (m - 1)). Shares rho away from their bounds sum to 1 for every rho up to the least of half a
/// range, slack / m and (sum of ranges - slack) / m.
/// </remarks>
public sealed class ChebyshevBall
{
    private ChebyshevBall(ImmutableArray<Rational> centre, Rational margin, Rational squaredRadius)
    {
        Centre = centre;
        Margin = margin;
        SquaredRadius = squaredRadius;
    }

    /// <summary>The centre, one share per source: the most even mix of those that are farthest from the bounds.</summary>
    public ImmutableArray<Rational> Centre { get; }

    /// <summary>Least distance of a free share of the centre from its least and greatest share; 0 in dimension 0.</summary>
    public Rational Margin { get; }

    /// <summary>Square of the radius, exact.</summary>
    public Rational SquaredRadius { get; }

    /// <summary>Euclidean radius, the nearest double.</summary>
    public double Radius => CorrectRounding.SquareRoot(SquaredRadius);

    internal static ChebyshevBall Of(FreeBox box)
    {
        var count = box.Ranges.Length;
        if (count == 0)
        {
            return new ChebyshevBall(box.Restore([]), Rational.Zero, Rational.Zero);
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
            [.. shares.Select(share => Rational.Of(share, total * scale))], rho, rho * rho * Rational.Of(count, count - 1));
    }
}
