using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// Online data mixing (Albalak et al., 2023) as its code has it: a pull of source k sets <c>R_k = a R_k + (1 - a) exp(loss)</c>, and
/// <c>p = (1 - K e_t) softmax(e_(t-1) R) + e_t</c> with <c>e_t = min(1/K, sqrt(ln K / (K t)))</c> after t pulls.
/// </summary>
/// <remarks>Its warm-up of 2,000 steps with the mix of the data is a regime here, with <c>policy: static</c>.</remarks>
internal sealed class OdmPolicy(int sources) : ILearningPolicy
{
    /// <summary>Greatest reward, so that absurd losses stay finite.</summary>
    private const double GreatestReward = 1e300;

    private readonly ShareFilling _filling = new(sources);
    private readonly double[] _rewards = new double[sources];
    private readonly double[] _exponents = new double[sources];
    private long _pulls;

    /// <inheritdoc/>
    public void Forget()
    {
        Array.Clear(_rewards);
        _pulls = 0;
    }

    /// <inheritdoc/>
    public void Learn(SimulatedRegime regime, in PullBlock pulls)
    {
        var kept = regime.Settings.Smoothing;
        for (var i = 0; i < pulls.Pulled.Length; i++)
        {
            ref var reward = ref _rewards[pulls.Pulled[i]];
            reward = (kept * reward) + ((1 - kept) * Math.Min(ScalarMath.Exp(pulls.Losses[i]), GreatestReward));
        }

        _pulls += pulls.Pulled.Length;
    }

    /// <inheritdoc/>
    public void EndPhase(SimulatedRegime regime, ReadOnlySpan<double> mix, long steps, bool isOwn)
    {
    }

    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, StreamKey draws, Span<double> mix)
    {
        var available = regime.Arms.AsSpan();
        var before = Exploration(available.Length, _pulls - 1);
        for (var i = 0; i < _exponents.Length; i++)
        {
            _exponents[i] = before * _rewards[i];
        }

        Softmax.Of(available, _exponents, _filling.Probabilities);
        Softmax.AddUniform(available, available.Length * Exploration(available.Length, _pulls), _filling.Probabilities);
        _filling.Go(regime, mix);
    }

    private static double Exploration(int count, long pulls) =>
        pulls < 1 ? 1.0 / count : Math.Min(1.0 / count, Math.Sqrt(ScalarMath.Log(count) / ((double)count * pulls)));
}
