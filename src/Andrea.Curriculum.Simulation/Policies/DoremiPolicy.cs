using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// DoReMi's rule (Xie et al., 2023): with every batch <c>log a_k</c> grows by eta times the excess loss of source k over a reference
/// model, at least 0; then <c>a = (1 - c) softmax + c / K</c>. Sources that the batch lacks keep their last excess loss, as in its code.
/// </summary>
/// <remarks>
/// A batch is a phase here, since mixes change at phase starts only, and the excess is averaged over pulls instead of tokens. The rule is
/// the proxy model's; DoReMi itself trains the final model on the mean of its mixes. The reference loss is a number per source. Weights
/// are kept relative to the regime's average, so that a source that comes in or back is weighed fairly.
/// </remarks>
internal sealed class DoremiPolicy(int sources) : ILearningPolicy
{
    private readonly ShareFilling _filling = new(sources);
    private readonly double[] _logs = new double[sources];
    private readonly double[] _excess = new double[sources];
    private readonly double[] _sums = new double[sources];
    private readonly long[] _pulls = new long[sources];

    /// <inheritdoc/>
    public void Forget()
    {
        Array.Clear(_logs);
        Array.Clear(_excess);
        Array.Clear(_sums);
        Array.Clear(_pulls);
    }

    /// <inheritdoc/>
    public void Learn(SimulatedRegime regime, in PullBlock pulls)
    {
        for (var i = 0; i < pulls.Pulled.Length; i++)
        {
            var source = pulls.Pulled[i];
            _sums[source] += Math.Max(0, pulls.Losses[i] - regime.ReferenceLosses[source]);
            _pulls[source]++;
        }
    }

    /// <inheritdoc/>
    public void EndPhase(SimulatedRegime regime, ReadOnlySpan<double> mix, long steps, bool isOwn)
    {
        var available = regime.Arms.AsSpan();
        var probabilities = _filling.Probabilities;
        foreach (var arm in available)
        {
            _excess[arm] = _pulls[arm] > 0 ? _sums[arm] / _pulls[arm] : _excess[arm];
            _logs[arm] += regime.Settings.StepSize * _excess[arm];
            (_sums[arm], _pulls[arm]) = (0, 0);
        }

        Softmax.Of(available, _logs, probabilities);
        Softmax.AddUniform(available, regime.Settings.DoremiPart, probabilities);
        foreach (var arm in available)
        {
            _logs[arm] = Math.Max(ScalarMath.Log(available.Length * probabilities[arm]), double.MinValue);
        }
    }

    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, StreamKey draws, Span<double> mix)
    {
        Softmax.Of(regime.Arms.AsSpan(), _logs, _filling.Probabilities);
        _filling.Go(regime, mix);
    }
}
