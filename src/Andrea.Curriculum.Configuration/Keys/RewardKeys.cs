namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of <c>bandit.reward</c>.</summary>
internal static class RewardKeys
{
    internal static readonly Key Kind = new("kind", KeyType.Choice("loss-drop"),
        "What is rewarded: how far the loss fell below the source's running average")
    { Default = "\"loss-drop\"" };

    internal static readonly Key ClipAtZero = new("clip_at_zero", KeyType.Boolean,
        "Whether negative rewards count as 0, which pays for noise")
    { Default = "false" };

    internal static readonly Key Scale = new("scale", KeyType.Number(NumberRange.AboveZero),
        "Factor of the reward")
    { Default = "1000" };

    internal static KeyGroup Group { get; } = new("reward", "in `bandit.reward`", Kind, ClipAtZero, Scale);
}
