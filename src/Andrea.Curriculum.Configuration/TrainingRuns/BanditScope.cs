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
}
