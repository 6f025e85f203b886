namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of <c>monitoring.coherence_gate</c>.</summary>
internal static class GateKeys
{
    internal static readonly Key Threshold = new("threshold", KeyType.Number(NumberRange.Score),
        "Score, 0 to 100, below which a sample fails")
    { Example = "30" };

    internal static readonly Key Consecutive = new("consecutive", KeyType.Integer(NumberRange.AtLeastOne),
        "Failed samples in a row that halt the run")
    { Unit = "samples", Example = "5" };

    internal static KeyGroup Group { get; } = new("coherence-gate", "in `monitoring.coherence_gate`", Threshold, Consecutive);
}
