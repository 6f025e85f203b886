using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>Parameters of the policies in a regime, as doubles.</summary>
internal sealed class PolicySettings
{
    /// <summary>Part of the uniform mix in DoReMi, c: the default of its code.</summary>
    public static readonly Rational PublishedDoremiPart = Rational.Of(1, 10_000);

    /// <summary>Reads the parameters.</summary>
    /// <param name="bandit">The bandit.</param>
    /// <param name="arms">Number of sources that the regime can draw, at least 1.</param>
    /// <param name="pulls">Pulls of the regime.</param>
    public PolicySettings(BanditSettings bandit, int arms, double pulls)
    {
        RewardRange = (bandit.RewardRange?.Value ?? Rational.Abs(bandit.RewardScale.Value)).ToDouble();
        LeastReward = bandit.RewardClipAtZero.Value ? 0 : -RewardRange;
        Discount = bandit.Discount.Value.ToDouble();
        WindowPulls = bandit.WindowPulls.Value;
        var threshold = bandit.Epsilon.Value * (1L << 53);
        EpsilonThreshold = (ulong)(threshold.Numerator / threshold.Denominator);
        Exp3Part = bandit.UniformPart?.Value.ToDouble() ?? PublishedExp3Part(arms, pulls);
        DoremiPart = (bandit.UniformPart?.Value ?? PublishedDoremiPart).ToDouble();
        StepSize = bandit.StepSize.Value.ToDouble();
        Smoothing = bandit.Smoothing.Value.ToDouble();
        RefitPulls = bandit.RefitPulls.Value;
    }

    /// <summary>Reward that counts as 1, above 0.</summary>
    public double RewardRange { get; }

    /// <summary>Reward that counts as a gain of 0 in EXP3: 0 when rewards are clipped, else minus the range.</summary>
    public double LeastReward { get; }

    /// <summary>gamma of discounted UCB, in (0, 1].</summary>
    public double Discount { get; }

    /// <summary>tau of sliding-window UCB, at least 1.</summary>
    public long WindowPulls { get; }

    /// <summary>Epsilon-greedy explores when a uniform 53-bit integer is below this.</summary>
    public ulong EpsilonThreshold { get; }

    /// <summary>gamma of EXP3, 0 to 1.</summary>
    public double Exp3Part { get; }

    /// <summary>c of DoReMi, 0 to 1.</summary>
    public double DoremiPart { get; }

    /// <summary>eta of DoReMi.</summary>
    public double StepSize { get; }

    /// <summary>Part that ODM and ADO keep of their running averages, 0 to 1.</summary>
    public double Smoothing { get; }

    /// <summary>Pulls after which ADO fits anew, at least 1.</summary>
    public long RefitPulls { get; }

    /// <summary>min(1, sqrt(K ln K / ((e - 1) T))): corollary 3.2 of Auer et al. (2002) for gains of at most T.</summary>
    public static double PublishedExp3Part(int arms, double pulls) =>
        Math.Min(1, Math.Sqrt(arms * ScalarMath.Log(arms) / (ScalarMath.Expm1(1) * pulls)));
}
