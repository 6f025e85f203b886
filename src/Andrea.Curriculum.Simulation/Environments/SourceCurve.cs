namespace Andrea.Curriculum.Simulation.Environments;

/// <summary>How the loss of a source moves in environments that learn.</summary>
internal sealed record SourceCurve
{
    /// <summary>Loss before any training when neither file nor vocabulary says it: ours, about the logarithm of 8,000 tokens.</summary>
    public const double AssumedStart = 9.0;

    /// <summary>Exponent that is assumed: alpha = beta of the fit of Muennighoff et al. (2023).</summary>
    public const double AssumedExponent = 0.3527;

    /// <summary>Sequences after which the curve bends: ours.</summary>
    public const double AssumedOnset = 1000;

    /// <summary>Loss of memorised text that is assumed: the 0.13 that the ANDREA run saw at step 112,080.</summary>
    public const double AssumedMemorisedLoss = 0.13;

    /// <summary>What the loss falls to, in nats.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation of the loss, in nats.</summary>
    public required double Noise { get; init; }

    /// <summary>Loss before any training, in nats.</summary>
    public double Start { get; init; } = AssumedStart;

    /// <summary>Exponent of the power law.</summary>
    public double Exponent { get; init; } = AssumedExponent;

    /// <summary>Sequences after which it bends.</summary>
    public double Onset { get; init; } = AssumedOnset;

    /// <summary>Sequences of one epoch; infinity when unknown.</summary>
    public double Epoch { get; init; } = double.PositiveInfinity;

    /// <summary>Epochs after which the source is memorised; infinity for never.</summary>
    public double MemorisedAfter { get; init; } = double.PositiveInfinity;

    /// <summary>Loss once it is memorised, in nats.</summary>
    public double MemorisedLoss { get; init; } = AssumedMemorisedLoss;
}
