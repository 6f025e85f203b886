namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of <c>monitoring</c>.</summary>
internal static class MonitoringKeys
{
    internal static readonly Key SampleEvery = new("sample_every", KeyType.Integer(NumberRange.AtLeastZero),
        "Steps between samples of the model's text; 0 says none")
    { Unit = "steps", Example = "100" };

    internal static readonly Key CheckpointEvery = new("checkpoint_every", KeyType.Integer(NumberRange.AtLeastZero),
        "Steps between checkpoints; 0 says none")
    { Unit = "steps", Example = "100" };

    internal static readonly Key BestBy = new("best_by", KeyType.Text("the name of a measure"),
        "What makes a checkpoint the best one, such as running-loss or step-loss")
    { Example = "\"running-loss\"" };

    internal static readonly Key CoherenceGate = new("coherence_gate",
        KeyType.OneOf("a mapping with `threshold` and `consecutive`, or `none`",
            KeyType.SectionOf(static () => GateKeys.Group), KeyType.Choice("none"), KeyType.Boolean),
        "Gate that halts the run when samples are no longer coherent; `none` or false says that there is none");

    internal static KeyGroup Group { get; } = new("monitoring", "in `monitoring`", SampleEvery, CheckpointEvery, BestBy, CoherenceGate);
}
