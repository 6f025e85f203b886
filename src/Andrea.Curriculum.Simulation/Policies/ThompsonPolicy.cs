using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// Thompson sampling with Gaussian priors (Agrawal and Goyal, 2013): every source is scored by a draw from
/// N(sum of rewards / (n_k + 1), b^2 / (n_k + 1)), with b the reward range (published for rewards in [0, 1], b = 1).
/// </summary>
internal sealed class ThompsonPolicy(int sources) : IMixPolicy
{
    private readonly BestVertexStep _step = new(sources);

    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, StreamKey draws, Span<double> mix)
    {
        var stream = new Xoshiro256StarStar(draws);
        var scores = _step.Scores;
        for (var i = 0; i < arms.Length; i++)
        {
            var chance = NormalDistribution.Next(ref stream);
            var weight = arms[i].Pulls + 1.0;
            scores[i] = !regime.IsArm[i] ? double.NegativeInfinity
                : (arms[i].RewardSum / weight) + (regime.Settings.RewardRange / Math.Sqrt(weight) * chance);
        }

        _step.Go(regime, mix);
    }
}
