namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of <c>bandit</c>.</summary>
internal static class BanditKeys
{
    internal static readonly Key Policy = new("policy",
        KeyType.Choice("ucb1", "ucb-tuned", "discounted-ucb", "sliding-ucb", "thompson", "epsilon-greedy", "exp3", "odm", "doremi",
            "ado", "unimax", "static", "random"),
        "How a bandit phase chooses its mix")
    { Default = "\"ucb1\"" };

    internal static readonly Key Exploration = new("exploration", KeyType.Number(NumberRange.Any),
        "Exploration constant C of UCB, in units of the reward")
    { Default = "1.4142135623730951" };

    internal static readonly Key EmaAlpha = new("ema_alpha", KeyType.Number(NumberRange.AboveZeroToOne),
        "Weight of the newest loss in a source's running average")
    { Default = "0.1" };

    internal static readonly Key Reward = new("reward", KeyType.SectionOf(static () => RewardKeys.Group),
        "What a pull is rewarded for");

    internal static readonly Key PhaseSteps = new("phase_steps",
        KeyType.OneOf("two whole numbers [least, greatest], or one",
            KeyType.List(KeyType.Integer(NumberRange.Any), "two whole numbers [least, greatest]", 2, 2),
            KeyType.Integer(NumberRange.Any)),
        "Least and greatest length of a phase, drawn uniformly")
    { Unit = "steps", Default = "[7, 42]" };

    internal static readonly Key RandomPhases = new("random_phases", KeyType.Number(NumberRange.UnitInterval),
        "Probability that a phase is random")
    { Default = "0.5" };

    internal static readonly Key StepTowardVertex = new("step_toward_vertex", KeyType.Number(NumberRange.UnitInterval),
        "Part of the way to the best vertex that a bandit phase goes; 1 jumps to it")
    { Default = "1.0" };

    internal static readonly Key Draw = new("draw", KeyType.Choice("step", "sequence"),
        "Whether one source is drawn per step or one per sequence of the batch")
    { Default = "\"step\"" };

    internal static readonly Key AtPivot = new("at_pivot", KeyType.Choice("keep", "reset"),
        "What the pivot into this regime does to the bandit's state")
    { Default = "\"keep\"" };

    internal static KeyGroup Group { get; } = new("bandit", "in `bandit`",
        Policy, Exploration, EmaAlpha, Reward, PhaseSteps, RandomPhases, StepTowardVertex, Draw, AtPivot);
}
