using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Volume;

/// <summary>A variable of the system with its bounds, divided by what divides all its coefficients.</summary>
internal sealed class BallFacet
{
    /// <summary>Takes a variable.</summary>
    public BallFacet(ShareSystem shares, int variable)
    {
        Coefficients = new BigInteger[shares.Sources];
        if (variable < shares.Sources)
        {
            Coefficients[variable] = BigInteger.One;
        }
        else
        {
            shares.Coefficients(variable).CopyTo(Coefficients);
        }

        var divisor = Coefficients.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        if (divisor > BigInteger.One)
        {
            Coefficients = Array.ConvertAll(Coefficients, value => value / divisor);
        }

        Lower = shares.Lower[variable] is { } low && !divisor.IsZero ? low / Rational.Of(divisor) : null;
        Upper = shares.Upper[variable] is { } high && !divisor.IsZero ? high / Rational.Of(divisor) : null;
    }

    /// <summary>Coefficients of all shares.</summary>
    public BigInteger[] Coefficients { get; }

    /// <summary>Least value; null for none.</summary>
    public Rational? Lower { get; }

    /// <summary>Greatest value; null for none.</summary>
    public Rational? Upper { get; }

    /// <summary>Squared length of the coefficients' projection on the hull; 0 when the value does not vary.</summary>
    public Rational Square { get; set; }

    /// <summary>The distance of a mix's value from the nearer bound.</summary>
    public Rational Slack(IReadOnlyList<Rational> mix)
    {
        var value = Rational.Zero;
        for (var i = 0; i < Coefficients.Length; i++)
        {
            value += Coefficients[i].IsZero ? Rational.Zero : Rational.Of(Coefficients[i]) * mix[i];
        }

        return (Lower, Upper) switch
        {
            ({ } low, { } high) => Rational.Min(value - low, high - value),
            ({ } low, null) => value - low,
            (null, { } high) => high - value,
            _ => throw new InvalidOperationException("a facet has a bound"),
        };
    }
}
