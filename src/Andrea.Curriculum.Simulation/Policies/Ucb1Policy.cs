using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// UCB1 (Auer, Cesa-Bianchi and Fischer, 2002) as the ANDREA run published it: <c>UCB(k) = mean reward of k + C sqrt(ln N / n_k)</c>
/// with N pulls in all and n_k of source k. A phase goes toward the vertex that maximises the sum of <c>UCB(k) w_k</c>.
/// </summary>
/// <remarks>
/// An arm that was never pulled counts as infinite: such arms come first, in file order. N counts all pulls of the walk since the last
/// reset, also those of sources that the regime no longer has.
/// </remarks>
internal sealed class Ucb1Policy(int sources) : IMixPolicy
{
    private readonly BestVertexStep _step = new(sources);

    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, StreamKey draws, Span<double> mix)
    {
        var log = LogOfPulls(arms);
        var scores = _step.Scores;
        for (var i = 0; i < arms.Length; i++)
        {
            ref readonly var arm = ref arms[i];
            scores[i] = !regime.IsArm[i] ? double.NegativeInfinity
                : arm.Pulls == 0 ? double.PositiveInfinity
                : arm.MeanReward + (regime.Exploration * Math.Sqrt(log / arm.Pulls));
        }

        _step.Go(regime, mix);
    }

    /// <summary>ln N of all pulls; 0 when there are none.</summary>
    public static double LogOfPulls(ReadOnlySpan<Arm> arms)
    {
        var pulls = 0L;
        foreach (ref readonly var arm in arms)
        {
            pulls += arm.Pulls;
        }

        return pulls > 0 ? ScalarMath.Log(pulls) : 0;
    }
}
