using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// EXP3 (Auer, Cesa-Bianchi, Freund and Schapire, 2002): <c>p = (1 - gamma) softmax(G) + gamma / K</c>; a pull of source k with gain x in
/// [0, 1] adds <c>gamma x / (K w_k)</c> to G_k. Rewards r become gains by the reward range b: r / b when the reward is clipped at zero,
/// else (r + b) / (2 b), cut to [0, 1].
/// </summary>
/// <remarks>
/// Where the published rule divides by the probability p_k, this divides by the share w_k from which the source was in truth drawn, which
/// floors, caps and random phases change; shares below gamma / K of the slack count as that much, so that a lucky pull in a random
/// phase does not outweigh all others (truncated importance weights, Ionides, 2008).
/// </remarks>
internal sealed class Exp3Policy(int sources) : ILearningPolicy
{
    private readonly ShareFilling _filling = new(sources);
    private readonly double[] _gains = new double[sources];

    /// <inheritdoc/>
    public void Forget() => Array.Clear(_gains);

    /// <inheritdoc/>
    public void Learn(SimulatedRegime regime, in PullBlock pulls)
    {
        var settings = regime.Settings;
        var part = settings.Exp3Part / regime.Arms.Length;
        var least = part * regime.Slack;
        for (var i = 0; i < pulls.Pulled.Length; i++)
        {
            var source = pulls.Pulled[i];
            var gain = (pulls.Rewards[i] - settings.LeastReward) / (settings.RewardRange - settings.LeastReward);
            _gains[source] += part * Math.Clamp(gain, 0, 1) / Math.Max(pulls.Mix[source], least);
        }
    }

    /// <inheritdoc/>
    public void EndPhase(SimulatedRegime regime, ReadOnlySpan<double> mix, long steps, bool isOwn)
    {
        // Relative to the regime's average, so that a source that comes in or back is weighed fairly; the probabilities do not change.
        var available = regime.Arms.AsSpan();
        var average = Softmax.Of(available, _gains, _filling.Probabilities) - ScalarMath.Log(available.Length);
        foreach (var arm in available)
        {
            _gains[arm] -= average;
        }
    }

    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, StreamKey draws, Span<double> mix)
    {
        var available = regime.Arms.AsSpan();
        Softmax.Of(available, _gains, _filling.Probabilities);
        Softmax.AddUniform(available, regime.Settings.Exp3Part, _filling.Probabilities);
        _filling.Go(regime, mix);
    }
}
