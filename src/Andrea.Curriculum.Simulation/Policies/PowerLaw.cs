using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>A loss that falls with the number of pulls: <c>Floor + exp(LogScale) n^-Exponent</c>.</summary>
/// <param name="Floor">What it falls to, in nats.</param>
/// <param name="LogScale">Logarithm of what it is above the floor at one pull.</param>
/// <param name="Exponent">The exponent, at least 0.</param>
internal readonly record struct PowerLaw(double Floor, double LogScale, double Exponent)
{
    /// <summary>Loss above the floor after so many pulls.</summary>
    public double AboveFloor(double logPulls) => ScalarMath.Exp(LogScale - (Exponent * logPulls));

    /// <summary>By how much one more pull lowers the loss.</summary>
    public double FallAt(long pulls) => Exponent * AboveFloor(ScalarMath.Log(pulls)) / pulls;
}
