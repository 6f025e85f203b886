using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>
/// The density of the logarithm of the scale r at which independent exponential weights E (mean 1) come to lie in the box of weights times r.
/// </summary>
/// <remarks>
/// <para>
/// E / sum E is uniform on the simplex and reachable exactly when l r &lt;= E &lt;= u r for some r. Take the least such r: then some E_i = u_i r and
/// all others lie in their intervals, which has the density sum_i u_i e^(-u_i r) prod_(j != i) (e^(-l_j r) - e^(-u_j r)). Given r, the weight i that
/// closes has probabilities in proportion to u_i / (e^((u_i - l_i) r) - 1), and the other weights are independent truncated exponentials. So
/// one number is to be drawn by rejection, whatever n. Weights that cannot vary are one weight p, the closing one: p e^(-p r) prod (...).
/// </para>
/// <para>
/// Over phi = ln r the logarithm of the product is concave (each factor is the probability of an interval of a log-concave law), and what
/// is left, the sum over i of r u_i / (e^((u_i - l_i) r) - 1), falls; with a weight p it is constant.
/// </para>
/// </remarks>
internal sealed class RawScaleDensity
{
    /// <summary>Takes the weights that vary, divided exactly by one number and rounded once.</summary>
    /// <param name="least">Least weights.</param>
    /// <param name="widths">Greatest less least weights, positive.</param>
    /// <param name="greatest">Greatest weights.</param>
    /// <param name="pinned">Sum of the weights that cannot vary, 0 for none.</param>
    public RawScaleDensity(double[] least, double[] widths, double[] greatest, double pinned)
    {
        (Least, Widths, Greatest, Pinned) = (least, widths, greatest, pinned);
        for (var i = 0; i < widths.Length; i++)
        {
            GreatestClosing += greatest[i] / widths[i];
        }

        GreatestClosing = pinned > 0 ? 1 : GreatestClosing;
    }

    /// <summary>Least weights.</summary>
    public double[] Least { get; }

    /// <summary>Greatest less least weights.</summary>
    public double[] Widths { get; }

    /// <summary>Greatest weights.</summary>
    public double[] Greatest { get; }

    /// <summary>Sum of the weights that cannot vary.</summary>
    public double Pinned { get; }

    /// <summary>Greatest value of the falling factor.</summary>
    public double GreatestClosing { get; }

    /// <summary>The density's factors at phi.</summary>
    public RawScalePoint At(double phi)
    {
        var scale = ScalarMath.Exp(phi);
        var (log, slope, closing) = (Pinned > 0 ? phi - (Pinned * scale) : 0, Pinned > 0 ? 1 - (Pinned * scale) : 0, 0.0);
        for (var i = 0; i < Widths.Length; i++)
        {
            var missing = ScalarMath.Expm1(-Widths[i] * scale);
            var ratio = missing == 0 ? 1 / (Widths[i] * scale) : (1 + missing) / -missing;
            log += ScalarMath.Log(missing == 0 ? Widths[i] * scale : -missing) - (Least[i] * scale);
            slope += scale * ((Widths[i] * ratio) - Least[i]);
            closing += scale * Greatest[i] * ratio;
        }

        return new RawScalePoint(phi, log, slope, Pinned > 0 ? 1 : closing);
    }
}
