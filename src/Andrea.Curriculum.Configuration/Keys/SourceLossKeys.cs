namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of an entry of <c>simulation.sources</c>.</summary>
internal static class SourceLossKeys
{
    internal static readonly Key Mean = new("mean", KeyType.Number(NumberRange.Any), "Mean loss")
    { Unit = "nats", Example = "2.1" };

    internal static readonly Key Noise = new("noise", KeyType.Number(NumberRange.AtLeastZero),
        "Standard deviation of the loss")
    { Unit = "nats", Example = "1.1" };

    internal static readonly Key Reference = new("reference", KeyType.Number(NumberRange.Any),
        "Loss of doremi's reference model; by default the mean")
    { Unit = "nats", Example = "2.3" };

    internal static KeyGroup Group { get; } = new("source-loss", "in an entry of `simulation.sources`", Mean, Noise, Reference);
}
