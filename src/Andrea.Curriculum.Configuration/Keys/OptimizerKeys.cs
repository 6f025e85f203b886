namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of <c>optimizer</c>.</summary>
internal static class OptimizerKeys
{
    internal static readonly Key LearningRate = new("lr", KeyType.Number(NumberRange.AtLeastZero),
        "Peak learning rate")
    { Example = "3.0e-4" };

    internal static readonly Key WarmupSteps = new("lr_warmup_steps", KeyType.Integer(NumberRange.AtLeastZero),
        "Steps over which the learning rate rises to its peak; 0 says none")
    { Unit = "steps", Example = "2000" };

    internal static readonly Key Schedule = new("schedule", KeyType.Text("the name of a schedule"),
        "Shape of the decay of the learning rate")
    { Example = "\"cosine\"" };

    internal static readonly Key GradientClip = new("gradient_clip", KeyType.Number(NumberRange.AtLeastZero),
        "Threshold of the global gradient norm; 0 says none")
    { Example = "1.0" };

    internal static readonly Key WeightDecay = new("weight_decay", KeyType.Number(NumberRange.AtLeastZero),
        "Weight decay; 0 says none")
    { Example = "0.1" };

    internal static KeyGroup Group { get; } = new("optimizer", "in `optimizer`", LearningRate, WarmupSteps, Schedule, GradientClip, WeightDecay);
}
