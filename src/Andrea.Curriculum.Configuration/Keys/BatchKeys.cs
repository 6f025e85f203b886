namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of <c>batch</c>.</summary>
internal static class BatchKeys
{
    internal static readonly Key Sequences = new("sequences", KeyType.Integer(NumberRange.AtLeastOne),
        "Sequences per step, over all devices")
    { Unit = "sequences", Example = "8" };

    internal static readonly Key SequenceLength = new("sequence_length", KeyType.Integer(NumberRange.AtLeastOne),
        "Length of a sequence")
    { Unit = "tokens", Example = "1024" };

    internal static KeyGroup Group { get; } = new("batch", "in `batch`", Sequences, SequenceLength);
}
