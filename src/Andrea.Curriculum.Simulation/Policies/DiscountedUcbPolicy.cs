using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// Discounted UCB (Kocsis and Szepesvari, 2006; Garivier and Moulines, 2011): UCB1 with means and pulls that lose the factor gamma with
/// every later pull of any source. The published bonus is 2 B sqrt(xi ln n / N_k); the exploration constant C stands for 2 B sqrt(xi).
/// </summary>
/// <remarks>Instead of shrinking all sums with every pull, the newest pull weighs more; the sums are scaled back now and then.</remarks>
internal sealed class DiscountedUcbPolicy(int sources) : ILearningPolicy
{
    private const double GreatestUnit = 1e100;

    private readonly BestVertexStep _step = new(sources);
    private readonly double[] _weights = new double[sources];
    private readonly double[] _rewards = new double[sources];
    private double _all;
    private double _unit = 1;

    /// <inheritdoc/>
    public void Forget()
    {
        Array.Clear(_weights);
        Array.Clear(_rewards);
        (_all, _unit) = (0, 1);
    }

    /// <inheritdoc/>
    public void Learn(SimulatedRegime regime, in PullBlock pulls)
    {
        var growth = 1 / regime.Settings.Discount;
        for (var i = 0; i < pulls.Pulled.Length; i++)
        {
            _unit *= growth;
            if (_unit > GreatestUnit)
            {
                ScaleBack();
            }

            var source = pulls.Pulled[i];
            _weights[source] += _unit;
            _rewards[source] += _unit * pulls.Rewards[i];
            _all += _unit;
        }
    }

    /// <inheritdoc/>
    public void EndPhase(SimulatedRegime regime, ReadOnlySpan<double> mix, long steps, bool isOwn)
    {
    }

    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, StreamKey draws, Span<double> mix)
    {
        // A sum of discounted pulls may stay below 1, whose logarithm is no bonus.
        var log = _all > _unit ? ScalarMath.Log(_all / _unit) : 0;
        var scores = _step.Scores;
        for (var i = 0; i < arms.Length; i++)
        {
            var pulls = _weights[i] / _unit;
            scores[i] = !regime.IsArm[i] ? double.NegativeInfinity
                : !(pulls > 0) ? double.PositiveInfinity
                : (_rewards[i] / _weights[i]) + (regime.Exploration * Math.Sqrt(log / pulls));
        }

        _step.Go(regime, mix);
    }

    private void ScaleBack()
    {
        for (var i = 0; i < _weights.Length; i++)
        {
            _weights[i] /= _unit;
            _rewards[i] /= _unit;
        }

        _all /= _unit;
        _unit = 1;
    }
}
