namespace Andrea.Curriculum.Simulation.Environments;

/// <summary>Loss of a source in the noise environment.</summary>
/// <param name="Mean">Mean, in nats.</param>
/// <param name="Noise">Standard deviation, in nats, at least 0.</param>
internal readonly record struct LossModel(double Mean, double Noise)
{
    /// <summary>Mean that is assumed of a source of which the file says nothing: ours, a small model's loss late in training.</summary>
    public const double AssumedMean = 3.0;

    /// <summary>Standard deviation that is assumed: ours, the middle of what the published rewards imply.</summary>
    public const double AssumedNoise = 0.7;
}
