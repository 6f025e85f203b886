using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Regimes;

/// <summary>The bandit in force in a regime: written, inherited, or assumed.</summary>
public sealed record BanditSettings
{
    /// <summary>Place of the nearest <c>bandit</c> section; null when the file has none.</summary>
    public FileSpan? Place { get; init; }

    /// <summary>True when the file writes a bandit that adapts (neither static, random nor unimax).</summary>
    public bool IsWrittenAndAdaptive =>
        Place is not null && Policy.Value is not (BanditPolicy.Static or BanditPolicy.Random or BanditPolicy.Unimax);

    /// <summary>True when the policy learns from rewards; ODM, DoReMi and ADO learn from losses.</summary>
    public bool LearnsFromRewards => Policy.Value is not (BanditPolicy.Static or BanditPolicy.Random or BanditPolicy.Unimax
        or BanditPolicy.Odm or BanditPolicy.Doremi or BanditPolicy.Ado);

    /// <summary>The policy; assumed UCB1, the published one.</summary>
    public Setting<BanditPolicy> Policy { get; init; } = new(BanditPolicy.Ucb1, null);

    /// <summary>Exploration constant C; assumed the square root of 2 of UCB1 (Auer et al. 2002), to 17 digits.</summary>
    public Setting<Rational> Exploration { get; init; } = new(Rational.Of(14142135623730951, 10000000000000000), null);

    /// <summary>Weight of the newest loss in the running average; assumed 0.1, the published value.</summary>
    public Setting<Rational> EmaAlpha { get; init; } = new(Rational.Of(1, 10), null);

    /// <summary>What is rewarded.</summary>
    public Setting<RewardKind> RewardKind { get; init; } = new(TrainingRuns.RewardKind.LossDrop, null);

    /// <summary>Whether negative rewards count as 0; assumed not, since clipping pays for noise.</summary>
    public Setting<bool> RewardClipAtZero { get; init; } = new(false, null);

    /// <summary>Factor of the reward; assumed 1000, the published value.</summary>
    public Setting<Rational> RewardScale { get; init; } = new(1000, null);

    /// <summary>Least and greatest steps of a phase; assumed 7 to 42, the published range.</summary>
    public Setting<(long Least, long Greatest)> PhaseSteps { get; init; } = new((7, 42), null);

    /// <summary>Probability that a phase is random; assumed 1/2.</summary>
    public Setting<Rational> RandomPhases { get; init; } = new(Rational.Of(1, 2), null);

    /// <summary>Part of the way to the vertex; assumed 1, a jump.</summary>
    public Setting<Rational> StepTowardVertex { get; init; } = new(Rational.One, null);

    /// <summary>How often a source is drawn; assumed once per step.</summary>
    public Setting<BanditDraw> Draw { get; init; } = new(BanditDraw.Step, null);

    /// <summary>What the pivot into this regime does to the state; assumed nothing.</summary>
    public Setting<AtPivot> AtPivot { get; init; } = new(TrainingRuns.AtPivot.Keep, null);

    /// <summary>Reward that counts as 1 where a policy was published for rewards up to 1; null stands for the reward's scale.</summary>
    public Setting<Rational>? RewardRange { get; init; }

    /// <summary>Weight that discounted UCB leaves a reward per later pull; assumed 0.999, about 1 - sqrt(2 / T) / 4 (Garivier and Moulines 2011, two changes) for T = 200,000.</summary>
    public Setting<Rational> Discount { get; init; } = new(Rational.Of(999, 1000), null);

    /// <summary>Last pulls that sliding-window UCB looks at; assumed 2000, about 2 sqrt(T ln T / 2) (Garivier and Moulines 2011, two changes) for T = 200,000.</summary>
    public Setting<long> WindowPulls { get; init; } = new(2000, null);

    /// <summary>Probability that epsilon-greedy goes toward a random source; assumed 0.1, the textbook's value (Sutton and Barto).</summary>
    public Setting<Rational> Epsilon { get; init; } = new(Rational.Of(1, 10), null);

    /// <summary>Part of the uniform mix in EXP3 and DoReMi; null stands for the published value, which depends on the policy.</summary>
    public Setting<Rational>? UniformPart { get; init; }

    /// <summary>Step size of DoReMi; assumed 1, the published value.</summary>
    public Setting<Rational> StepSize { get; init; } = new(Rational.One, null);

    /// <summary>Part that ODM and ADO keep of their running averages; assumed 0.9, the default of ODM's code and the value of ADO's paper.</summary>
    public Setting<Rational> Smoothing { get; init; } = new(Rational.Of(9, 10), null);

    /// <summary>Pulls after which ADO fits its power laws anew; assumed 1000, the published steps.</summary>
    public Setting<long> RefitPulls { get; init; } = new(1000, null);

    /// <summary>Most epochs that UniMax gives a source; assumed 4, up to which repetition costs next to nothing (Muennighoff et al. 2023).</summary>
    public Setting<Rational> UnimaxEpochs { get; init; } = new(4, null);
}
