using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// UCB1-tuned (Auer, Cesa-Bianchi and Fischer, 2002, section 4): <c>mean + sqrt(ln N / n_k min(1/4, V_k))</c> with the upper bound
/// <c>V_k = variance + sqrt(2 ln N / n_k)</c> of the variance. It was published for rewards in [0, 1]; with a reward range b the same
/// formula holds for rewards divided by b, so that 1/4 becomes b^2/4.
/// </summary>
internal sealed class UcbTunedPolicy(int sources) : ILearningPolicy
{
    /// <summary>The greatest variance of a variable in [0, 1].</summary>
    private const double GreatestVariance = 0.25;

    private readonly BestVertexStep _step = new(sources);
    private readonly double[] _squares = new double[sources];

    /// <inheritdoc/>
    public void Forget() => Array.Clear(_squares);

    /// <inheritdoc/>
    public void Learn(SimulatedRegime regime, in PullBlock pulls)
    {
        for (var i = 0; i < pulls.Pulled.Length; i++)
        {
            _squares[pulls.Pulled[i]] += pulls.Rewards[i] * pulls.Rewards[i];
        }
    }

    /// <inheritdoc/>
    public void EndPhase(SimulatedRegime regime, ReadOnlySpan<double> mix, long steps, bool isOwn)
    {
    }

    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, StreamKey draws, Span<double> mix)
    {
        var log = Ucb1Policy.LogOfPulls(arms);
        var unit = regime.Settings.RewardRange * regime.Settings.RewardRange;
        var scores = _step.Scores;
        for (var i = 0; i < arms.Length; i++)
        {
            ref readonly var arm = ref arms[i];
            scores[i] = !regime.IsArm[i] ? double.NegativeInfinity
                : arm.Pulls == 0 ? double.PositiveInfinity
                : arm.MeanReward + Math.Sqrt(log / arm.Pulls * Variance(arm, _squares[i], log, unit));
        }

        _step.Go(regime, mix);
    }

    private static double Variance(in Arm arm, double squares, double log, double unit)
    {
        var variance = Math.Max(0, (squares / arm.Pulls) - (arm.MeanReward * arm.MeanReward));
        var bound = variance + (unit * Math.Sqrt(2 * log / arm.Pulls));
        return bound < GreatestVariance * unit ? bound : GreatestVariance * unit;
    }
}
