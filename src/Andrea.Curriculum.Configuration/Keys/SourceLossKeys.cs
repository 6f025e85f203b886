namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of an entry of <c>simulation.sources</c>.</summary>
internal static class SourceLossKeys
{
    internal static readonly Key Mean = new("mean", KeyType.Number(NumberRange.Any), "Mean loss; in the learning-curve environment what it falls to")
    { Unit = "nats", Example = "2.1" };

    internal static readonly Key Noise = new("noise", KeyType.Number(NumberRange.AtLeastZero),
        "Standard deviation of the loss")
    { Unit = "nats", Example = "1.1" };

    internal static readonly Key Reference = new("reference", KeyType.Number(NumberRange.Any),
        "Loss of doremi's reference model; by default the mean")
    { Unit = "nats", Example = "2.3" };

    internal static readonly Key Start = new("start", KeyType.Number(NumberRange.Any),
        "Loss before any training in the learning-curve environment; by default the logarithm of the vocabulary's size, else 9")
    { Unit = "nats", Example = "9.04" };

    internal static readonly Key Exponent = new("exponent", KeyType.Number(NumberRange.AboveZero),
        "Exponent of the source's learning curve, a power law from `start` to `mean`")
    { Default = "0.3527" };

    internal static readonly Key Onset = new("onset", KeyType.Number(NumberRange.AboveZero),
        "Sequences after which the learning curve begins to bend")
    { Unit = "sequences", Default = "1000" };

    internal static readonly Key MemorisedAfter = new("memorised_after", KeyType.Number(NumberRange.AtLeastZero),
        "Epochs after which the memorise environment lets the source's loss fall off a cliff; its size must be known")
    { Unit = "epochs", Example = "20" };

    internal static readonly Key MemorisedLoss = new("memorised_loss", KeyType.Number(NumberRange.Any),
        "Loss of the source once it is memorised")
    { Unit = "nats", Default = "0.13" };

    internal static KeyGroup Group { get; } = new("source-loss", "in an entry of `simulation.sources`",
        Mean, Noise, Reference, Start, Exponent, Onset, MemorisedAfter, MemorisedLoss);
}
