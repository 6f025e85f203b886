using System.Collections.Immutable;
using System.Runtime.Intrinsics;

using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Simulation.Environments;
using Andrea.Curriculum.Simulation.Policies;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>
/// What a pull of every source earns in the long run, where that does not depend on the mixes drawn, and the fixed mix that earns most: a
/// vertex of the polytope.
/// </summary>
/// <remarks>
/// In the noise environment a loss is its mean plus Gaussian noise of s.d. sigma, and the average before it has the variance
/// <c>sigma^2 alpha / (2 - alpha)</c>; their difference is Gaussian with mean 0, so that a clipped reward averages
/// <c>scale sigma sqrt(1 + alpha / (2 - alpha)) / sqrt(2 pi)</c>: 409.3 sigma as published. Recorded losses are replayed in their order,
/// whatever the mix: the mean reward of the second round. Where losses fall with training, no fixed reward exists.
/// </remarks>
internal sealed class RewardPlan
{
    private const double TwoPi = 6.283185307179586;

    private readonly double[] _padded;

    private RewardPlan(double[] padded, double best, ImmutableArray<double> bestMix) => (_padded, Best, BestMix) = (padded, best, bestMix);

    /// <summary>Mean reward per pull of the best fixed mix, above 0.</summary>
    public double Best { get; }

    /// <summary>The best fixed mix.</summary>
    public ImmutableArray<double> BestMix { get; }

    /// <summary>The plan of a regime; null where rewards depend on training, or no mix earns more than 0.</summary>
    public static RewardPlan? Of(SimulatedRegime regime, EnvironmentPlan environment)
    {
        if (RewardsOf(regime, environment) is not { } rewards)
        {
            return null;
        }

        var lanes = Vector512<double>.Count;
        var padded = new double[(rewards.Length + lanes - 1) / lanes * lanes];
        rewards.CopyTo(padded, 0);
        var step = new BestVertexStep(rewards.Length);
        for (var i = 0; i < rewards.Length; i++)
        {
            step.Scores[i] = regime.IsArm[i] ? rewards[i] : double.NegativeInfinity;
        }

        var mix = new double[padded.Length];
        step.Best(regime, mix.AsSpan(0, rewards.Length));
        var best = Dot(padded, mix);
        return best > 0 && double.IsFinite(best) ? new RewardPlan(padded, best, [.. mix.AsSpan(0, rewards.Length)]) : null;
    }

    /// <summary>Mean reward per pull of a mix.</summary>
    /// <param name="mix">Shares, filled up with zeros to a multiple of eight.</param>
    public double Of(ReadOnlySpan<double> mix) => Dot(_padded, mix);

    private static double Dot(ReadOnlySpan<double> rewards, ReadOnlySpan<double> mix)
    {
        var sum = Vector512<double>.Zero;
        for (var i = 0; i < mix.Length; i += Vector512<double>.Count)
        {
            sum += Vector512.Create(rewards[i..]) * Vector512.Create(mix[i..]);
        }

        var total = 0.0;
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            total += sum[lane];
        }

        return total;
    }

    private static double[]? RewardsOf(SimulatedRegime regime, EnvironmentPlan environment)
    {
        var bandit = regime.Analysis.Regime.Bandit;
        switch (environment.Kind)
        {
            case LossEnvironment.Noise when bandit.RewardClipAtZero.Value:
                var alpha = bandit.EmaAlpha.Value.ToDouble();
                var each = bandit.RewardScale.Value.ToDouble() * Math.Sqrt((1 + (alpha / (2 - alpha))) / TwoPi);
                return [.. environment.Losses.Select(loss => each * loss.Noise)];
            case LossEnvironment.Recorded:
                return [.. environment.Recorded.Select(losses => MeanOf(regime.Reward, losses.AsSpan()))];
            default:
                return null;
        }
    }

    private static double MeanOf(RewardRule rule, ReadOnlySpan<double> losses)
    {
        var first = new Arm[1];
        var pulled = new int[losses.Length];
        rule.Learn(first, pulled, losses);
        var before = first[0].RewardSum;
        rule.Learn(first, pulled, losses);
        return losses.IsEmpty ? 0 : (first[0].RewardSum - before) / losses.Length;
    }
}
