using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// How policies that score sources choose a mix: a step toward the vertex of the regime's polytope that maximises the sum of score
/// times share. Of equal scores the earlier source comes first; sources that can have no share come last.
/// </summary>
internal sealed class BestVertexStep(int sources)
{
    /// <summary>Up to here insertion is the fastest sort.</summary>
    private const int GreatestInserted = 32;

    private readonly ScoredArm[] _scored = new ScoredArm[sources];
    private readonly int[] _order = new int[sources];
    private readonly double[] _scores = new double[sources];
    private readonly double[] _vertex = new double[sources];

    /// <summary>One score per source, to be filled in before <see cref="Go"/>: infinity comes first, -infinity is a source that can have no share.</summary>
    public Span<double> Scores => _scores;

    /// <summary>Steps toward the best vertex.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="mix">Holds the current point; receives the phase's mix.</param>
    public void Go(SimulatedRegime regime, Span<double> mix)
    {
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
            Rank();
            regime.Polytope.BestVertex(_order, mix);
        }
        else
        {
            regime.Polytope.BestMix(_scores, mix);
        }
    }

    private void Rank()
    {
        for (var i = 0; i < _scored.Length; i++)
        {
            // Losses of absurd size can overflow a score.
            _scored[i] = new ScoredArm(double.IsNaN(_scores[i]) ? 0 : _scores[i], i);
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
