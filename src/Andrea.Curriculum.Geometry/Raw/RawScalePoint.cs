using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>The density of the scale at one place.</summary>
/// <param name="Phi">Logarithm of the scale.</param>
/// <param name="LogProduct">Logarithm of the log-concave factor.</param>
/// <param name="Slope">Its derivative by phi.</param>
/// <param name="Closing">The falling factor.</param>
internal readonly record struct RawScalePoint(double Phi, double LogProduct, double Slope, double Closing)
{
    /// <summary>Logarithm of the density, up to a constant.</summary>
    public double Log => LogProduct + ScalarMath.Log(Closing);
}
