using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Geometry.Vertices;

namespace Andrea.Curriculum.Geometry.Volume;

/// <summary>
/// Volume of a slice in floating point. Coordinates with densities proportional to e^(-theta x) on their ranges have a sum whose density at
/// the slack is the slice's volume times e^(-theta slack) over their masses; theta puts the slack at the mean, where the density is great
/// and its Fourier inversion adds without cancelling. Every error is bounded and stated.
/// </summary>
internal static class TiltedVolume
{
    // Half a unit in the last place sixteen times: for the cap, its mass (two units in the exponential), and the products.
    private const double FactorRounding = 16 * 1.1102230246251565e-16;

    /// <summary>One evaluation of a characteristic function, in additions of 64 bits.</summary>
    private const int FactorWork = 32;

    /// <summary>Natural logarithm of the fraction of the hull's simplex.</summary>
    /// <param name="slice">A slice of at least two coordinates.</param>
    /// <param name="room">Size of the hull's simplex, in the units that the slice had.</param>
    /// <param name="work">Additions of 64 bits that may be spent.</param>
    public static VolumeFraction OfHull(FreeSlice slice, BigInteger room, long work)
    {
        var count = slice.Count;
        var caps = Array.ConvertAll(slice.Ranges, range => CorrectRounding.Divide(range, slice.Slack));
        if (caps[0] < Coefficients.LeastNormal)
        {
            return VolumeFraction.Undecided;
        }

        var rate = ExponentialTilt.Rate(caps);
        var coordinates = Array.ConvertAll(caps, cap => new TruncatedExponential(cap, rate));
        if (FourierInversion.Density(coordinates, caps, rate, work / FactorWork) is not { } density)
        {
            return VolumeFraction.Undecided;
        }

        // The hull's simplex has the volume (room / slack)^(m-1) / (m-1)!; its factors and the masses nearly cancel one by one.
        var scale = CorrectRounding.Divide(slice.Slack * slice.Unit, room);
        var product = new LongProduct();
        for (var i = 0; i < count; i++)
        {
            product.Times(caps[i] * coordinates[i].Mass);
            product.Times(i == 0 ? density.Value : scale * i);
        }

        var log = product.Logarithm() + rate;
        var error = density.RelativeError + (count * FactorRounding) + (rate * FactorRounding);
        return VolumeFraction.OfLogarithm(log, error);
    }
}
