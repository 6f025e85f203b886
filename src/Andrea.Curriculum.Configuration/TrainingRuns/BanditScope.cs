using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>A <c>bandit</c> section as written; what it does not say is inherited, then assumed.</summary>
public sealed record BanditScope
{
    /// <summary>Place of the section.</summary>
    public required FileSpan Place { get; init; }

    /// <summary>The policy.</summary>
    public Located<BanditPolicy>? Policy { get; init; }

    /// <summary>Exploration constant C of UCB.</summary>
    public Located<Rational>? Exploration { get; init; }

    /// <summary>Weight of the newest loss in a source's running average, in (0, 1].</summary>
    public Located<Rational>? EmaAlpha { get; init; }

    /// <summary>What is rewarded.</summary>
    public Located<RewardKind>? RewardKind { get; init; }

    /// <summary>Whether negative rewards count as 0.</summary>
    public Located<bool>? RewardClipAtZero { get; init; }

    /// <summary>Factor of the reward.</summary>
    public Located<Rational>? RewardScale { get; init; }

    /// <summary>Least and greatest number of steps of a phase.</summary>
    public Located<(long Least, long Greatest)>? PhaseSteps { get; init; }

    /// <summary>Probability that a phase is random.</summary>
    public Located<Rational>? RandomPhases { get; init; }

    /// <summary>Part of the way to the vertex that a bandit phase goes, in [0, 1].</summary>
    public Located<Rational>? StepTowardVertex { get; init; }

    /// <summary>How often a source is drawn.</summary>
    public Located<BanditDraw>? Draw { get; init; }

    /// <summary>What a pivot does to the state.</summary>
    public Located<AtPivot>? AtPivot { get; init; }

    /// <summary>Reward that counts as 1.</summary>
    public Located<Rational>? RewardRange { get; init; }

    /// <summary>Weight that discounted UCB leaves a reward per later pull, in (0, 1].</summary>
    public Located<Rational>? Discount { get; init; }

    /// <summary>Last pulls that sliding-window UCB looks at.</summary>
    public Located<long>? WindowPulls { get; init; }

    /// <summary>Probability that epsilon-greedy goes toward a random source.</summary>
    public Located<Rational>? Epsilon { get; init; }

    /// <summary>Part of the uniform mix in EXP3 and DoReMi.</summary>
    public Located<Rational>? UniformPart { get; init; }

    /// <summary>Step size of DoReMi.</summary>
    public Located<Rational>? StepSize { get; init; }

    /// <summary>Part that ODM and ADO keep of their running averages.</summary>
    public Located<Rational>? Smoothing { get; init; }

    /// <summary>Pulls after which ADO fits its power laws anew.</summary>
    public Located<long>? RefitPulls { get; init; }

    /// <summary>Most epochs that UniMax gives a source that does not say its own.</summary>
    public Located<Rational>? UnimaxEpochs { get; init; }
}
