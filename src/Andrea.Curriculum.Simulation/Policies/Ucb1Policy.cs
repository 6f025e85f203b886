using Andrea.Curriculum.Geometry.PortableMath;
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
    /// <summary>Up to here insertion is the fastest sort.</summary>
    private const int GreatestInserted = 32;

    private readonly ScoredArm[] _scored = new ScoredArm[sources];
    private readonly double[] _scores = new double[sources];
    private readonly int[] _order = new int[sources];
    private readonly double[] _vertex = new double[sources];

    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, Span<double> mix)
    {
        Rank(regime, arms);
        if (regime.StepTowardVertex >= 1)
        {
            Best(regime, mix);
            return;
        }

        Best(regime, _vertex);
        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] += regime.StepTowardVertex * (_vertex[i] - mix[i]);
        }

        regime.Polytope.Settle(mix);
    }

    private void Best(SimulatedRegime regime, Span<double> mix)
    {
        if (regime.Polytope.IsFilledByOrder)
        {
            regime.Polytope.BestVertex(_order, mix);
        }
        else
        {
            regime.Polytope.BestMix(_scores, mix);
        }
    }

    /// <summary>Every source once: arms by score, then the sources that can have no share.</summary>
    private void Rank(SimulatedRegime regime, ReadOnlySpan<Arm> arms)
    {
        var pulls = 0L;
        foreach (ref readonly var arm in arms)
        {
            pulls += arm.Pulls;
        }

        var log = pulls > 0 ? ScalarMath.Log(pulls) : 0;
        for (var i = 0; i < arms.Length; i++)
        {
            ref readonly var arm = ref arms[i];
            var score = !regime.IsArm[i] ? double.NegativeInfinity
                : arm.Pulls == 0 ? double.PositiveInfinity
                : arm.MeanReward + (regime.Exploration * Math.Sqrt(log / arm.Pulls));
            _scored[i] = new ScoredArm(score, i);
            _scores[i] = score;
        }

        Sort(_scored);
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = _scored[i].Source;
        }
    }

    private static void Sort(Span<ScoredArm> arms)
    {
        if (arms.Length > GreatestInserted)
        {
            arms.Sort();
            return;
        }

        for (var i = 1; i < arms.Length; i++)
        {
            var arm = arms[i];
            var j = i;
            for (; j > 0 && arms[j - 1].Score < arm.Score; j--)
            {
                arms[j] = arms[j - 1];
            }

            arms[j] = arm;
        }
    }
}
