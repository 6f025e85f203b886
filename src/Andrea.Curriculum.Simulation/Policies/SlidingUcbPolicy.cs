using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// Sliding-window UCB (Garivier and Moulines, 2011): UCB1 over the last tau pulls only. The published bonus is
/// B sqrt(xi ln min(t, tau) / N_k); the exploration constant C stands for B sqrt(xi). A source without a pull in the window comes first.
/// </summary>
/// <param name="sources">Number of sources.</param>
/// <param name="window">The longest window of the run.</param>
internal sealed class SlidingUcbPolicy(int sources, int window) : ILearningPolicy
{
    private readonly BestVertexStep _step = new(sources);
    private readonly int[] _pulled = new int[window];
    private readonly double[] _earned = new double[window];
    private readonly long[] _pulls = new long[sources];
    private readonly double[] _rewards = new double[sources];
    private int _next;
    private int _count;

    /// <inheritdoc/>
    public void Forget()
    {
        Array.Clear(_pulls);
        Array.Clear(_rewards);
        (_next, _count) = (0, 0);
    }

    /// <inheritdoc/>
    public void Learn(SimulatedRegime regime, in PullBlock pulls)
    {
        for (var i = 0; i < pulls.Pulled.Length; i++)
        {
            while (_count >= regime.Settings.WindowPulls)
            {
                DropOldest();
            }

            var source = pulls.Pulled[i];
            (_pulled[_next], _earned[_next]) = (source, pulls.Rewards[i]);
            _pulls[source]++;
            _rewards[source] += pulls.Rewards[i];
            _count++;
            if (++_next == _pulled.Length)
            {
                _next = 0;
                AddUpAnew();
            }
        }
    }

    /// <inheritdoc/>
    public void EndPhase(SimulatedRegime regime, ReadOnlySpan<double> mix, long steps, bool isOwn)
    {
    }

    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, StreamKey draws, Span<double> mix)
    {
        // A regime may have a shorter window than the one before.
        while (_count > regime.Settings.WindowPulls)
        {
            DropOldest();
        }

        var log = _count > 0 ? ScalarMath.Log(_count) : 0;
        var scores = _step.Scores;
        for (var i = 0; i < arms.Length; i++)
        {
            scores[i] = !regime.IsArm[i] ? double.NegativeInfinity
                : _pulls[i] == 0 ? double.PositiveInfinity
                : (_rewards[i] / _pulls[i]) + (regime.Exploration * Math.Sqrt(log / _pulls[i]));
        }

        _step.Go(regime, mix);
    }

    private int Oldest => _next >= _count ? _next - _count : _next - _count + _pulled.Length;

    private void DropOldest()
    {
        var oldest = Oldest;
        var source = _pulled[oldest];
        _count--;
        _rewards[source] = --_pulls[source] == 0 ? 0 : _rewards[source] - _earned[oldest];
    }

    /// <summary>Adds the window's rewards up once per turn, so that rounding of added and subtracted rewards does not pile up.</summary>
    private void AddUpAnew()
    {
        Array.Clear(_rewards);
        for (var (i, at) = (0, Oldest); i < _count; i++)
        {
            _rewards[_pulled[at]] += _earned[at];
            at = at + 1 == _pulled.Length ? 0 : at + 1;
        }
    }
}
