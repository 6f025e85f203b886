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
        "Exploration constant C of ucb1, discounted-ucb and sliding-ucb, in units of the reward")
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
        "Part of the way to the best vertex that a bandit phase goes; 1 jumps to it; for policies that choose a vertex")
    { Default = "1.0" };

    internal static readonly Key Draw = new("draw", KeyType.Choice("step", "sequence"),
        "Whether one source is drawn per step or one per sequence of the batch")
    { Default = "\"step\"" };

    internal static readonly Key AtPivot = new("at_pivot", KeyType.Choice("keep", "reset"),
        "What the pivot into this regime does to the bandit's state")
    { Default = "\"keep\"" };

    internal static readonly Key RewardRange = new("reward_range", KeyType.Number(NumberRange.AboveZero),
        "Reward that counts as 1 in ucb-tuned, thompson and exp3, which were published for rewards up to 1; by default the reward's scale, a drop of 1 nat")
    { Example = "1000" };

    internal static readonly Key Discount = new("discount", KeyType.Number(NumberRange.AboveZeroToOne),
        "Weight that discounted-ucb leaves a reward per later pull (gamma)")
    { Default = "0.999" };

    internal static readonly Key WindowPulls = new("window_pulls", KeyType.Integer(NumberRange.AtLeastOne),
        "Last pulls that sliding-ucb looks at (tau)")
    { Default = "2000", Unit = "pulls" };

    internal static readonly Key Epsilon = new("epsilon", KeyType.Number(NumberRange.UnitInterval),
        "Probability that epsilon-greedy goes toward a random source")
    { Default = "0.1" };

    internal static readonly Key UniformPart = new("uniform_part", KeyType.Number(NumberRange.UnitInterval),
        "Part of the uniform mix in exp3 (gamma; by default sqrt(K ln K / ((e - 1) T)) of K sources and T pulls) and doremi (c; by default 0.0001)")
    { Example = "0.01" };

    internal static readonly Key StepSize = new("step_size", KeyType.Number(NumberRange.AboveZero),
        "Step size of doremi (eta)")
    { Default = "1" };

    internal static readonly Key Smoothing = new("smoothing", KeyType.Number(NumberRange.UnitInterval),
        "Part that odm keeps of a source's running reward, and ado of its running mix")
    { Default = "0.9" };

    internal static readonly Key RefitPulls = new("refit_pulls", KeyType.Integer(NumberRange.AtLeastOne),
        "Pulls after which ado fits its power laws anew")
    { Default = "1000", Unit = "pulls" };

    internal static readonly Key UnimaxEpochs = new("unimax_epochs", KeyType.Number(NumberRange.AboveZero),
        "Most epochs that unimax gives a source of known size whose max_epochs is not written")
    { Default = "4", Unit = "epochs" };

    internal static KeyGroup Group { get; } = new("bandit", "in `bandit`",
        Policy, Exploration, EmaAlpha, Reward, PhaseSteps, RandomPhases, StepTowardVertex, Draw, AtPivot, RewardRange, Discount,
        WindowPulls, Epsilon, UniformPart, StepSize, Smoothing, RefitPulls, UnimaxEpochs);
}
