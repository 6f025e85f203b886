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

    private readonly ScoredArm[] _scored = new ScoredArm[sources > GreatestInserted ? sources : 0];
    private readonly int[] _order = [.. Enumerable.Range(0, sources)];
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

    /// <summary>Finds the best vertex.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="mix">Receives it.</param>
    public void Best(SimulatedRegime regime, Span<double> mix)
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
        foreach (ref var score in _scores.AsSpan())
        {
            // Losses of absurd size can overflow a score.
            score = double.IsNaN(score) ? 0 : score;
        }

        if (_order.Length > GreatestInserted)
        {
            Sort();
        }
        else
        {
            Insert(_scores, _order);
        }
    }

    private void Sort()
    {
        for (var i = 0; i < _scored.Length; i++)
        {
            _scored[i] = new ScoredArm(_scores[i], i);
        }

        _scored.AsSpan().Sort();
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = _scored[i].Source;
        }
    }

    /// <summary>Sorts by insertion, from the order of the phase before: few arms change places between phases.</summary>
    private static void Insert(ReadOnlySpan<double> scores, Span<int> order)
    {
        for (var i = 1; i < order.Length; i++)
        {
            var source = order[i];
            var score = scores[source];
            var j = i;
            for (; j > 0; j--)
            {
                var earlier = order[j - 1];
                var other = scores[earlier];
                if (other > score || (other == score && earlier < source))
                {
                    break;
                }

                order[j] = earlier;
            }

            order[j] = source;
        }
    }
}
