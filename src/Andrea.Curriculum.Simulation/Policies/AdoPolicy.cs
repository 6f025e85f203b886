using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// Adaptive data optimisation (Jiang et al., 2024): a power law of every source's loss says how fast it falls after n pulls,
/// <c>s_k = alpha_k (L_k - floor_k) / n</c>; <c>rho = mu s h^0.5</c> over its sum, at least 0.01 and divided by the sum again; the mix is
/// <c>0.1 rho + 0.9 (mean of its probabilities so far)</c>. mu is the written mix, or the even-most; h the running average of the shares, which
/// moves by 0.1 per step.
/// </summary>
/// <remarks>
/// A phase counts as that many steps of its mix; a source's mean is over the steps in which it was available. Before the first fit, and when no loss falls, rho is mu. Pulls before
/// <see cref="IgnoredPulls"/> are left out of the fits, as published.
/// </remarks>
internal sealed class AdoPolicy(int sources) : ILearningPolicy
{
    /// <summary>Pulls that the fits ignore.</summary>
    public const long IgnoredPulls = 500;

    /// <summary>Least preference of a source before the last division (ADO's clip).</summary>
    private const double LeastPreference = 0.01;

    /// <summary>Part of the newest step's share in the credit h.</summary>
    private const double NewestCredit = 0.1;

    private readonly ShareFilling _filling = new(sources);
    private readonly LossHistory[] _histories = [.. Enumerable.Range(0, sources).Select(_ => new LossHistory())];
    private readonly PowerLaw?[] _laws = new PowerLaw?[sources];
    private readonly double[] _credit = new double[sources];
    private readonly double[] _sums = new double[sources];
    private readonly double[] _steps = new double[sources];
    private bool _hasCredit;
    private long _pulls;
    private long _fitted;

    /// <inheritdoc/>
    public void Forget()
    {
        foreach (var history in _histories)
        {
            history.Clear();
        }

        Array.Clear(_laws);
        Array.Clear(_sums);
        Array.Clear(_steps);
        (_hasCredit, _pulls, _fitted) = (false, 0, 0);
    }

    /// <inheritdoc/>
    public void Learn(SimulatedRegime regime, in PullBlock pulls)
    {
        for (var i = 0; i < pulls.Pulled.Length; i++)
        {
            if (++_pulls > IgnoredPulls)
            {
                _histories[pulls.Pulled[i]].Add(_pulls, pulls.Losses[i]);
            }
        }
    }

    /// <inheritdoc/>
    public void EndPhase(SimulatedRegime regime, ReadOnlySpan<double> mix, long steps, bool isOwn)
    {
        var kept = _hasCredit ? ScalarMath.Exp(steps * ScalarMath.Log1p(-NewestCredit)) : 0;
        _hasCredit = true;
        for (var i = 0; i < mix.Length; i++)
        {
            _credit[i] = (kept * _credit[i]) + ((1 - kept) * mix[i]);
        }

        if (isOwn && regime.Policy == BanditPolicy.Ado)
        {
            AddToMeans(regime, steps);
        }
    }

    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, StreamKey draws, Span<double> mix)
    {
        if (_pulls / regime.Settings.RefitPulls > _fitted / regime.Settings.RefitPulls)
        {
            Fit();
        }

        var probabilities = _filling.Probabilities;
        Prefer(regime, probabilities);
        var kept = regime.Settings.Smoothing;
        var sum = SumOfMeans(regime);
        foreach (var arm in regime.Arms)
        {
            probabilities[arm] = ((1 - kept) * probabilities[arm]) + (kept * Mean(regime, arm) / sum);
        }

        _filling.Go(regime, mix);
    }

    private void AddToMeans(SimulatedRegime regime, long steps)
    {
        foreach (var arm in regime.Arms)
        {
            _sums[arm] += steps * _filling.Probabilities[arm];
            _steps[arm] += steps;
        }
    }

    private double Mean(SimulatedRegime regime, int source) =>
        _steps[source] > 0 ? _sums[source] / _steps[source] : regime.StartMix[source];

    private double SumOfMeans(SimulatedRegime regime)
    {
        var sum = 0.0;
        foreach (var arm in regime.Arms)
        {
            sum += Mean(regime, arm);
        }

        return sum;
    }

    private void Fit()
    {
        _fitted = _pulls;
        for (var i = 0; i < _laws.Length; i++)
        {
            _laws[i] = _histories[i].Fit() ?? _laws[i];
        }
    }

    /// <summary>rho of the regime's sources; a source without a law counts as falling as fast as the others on average.</summary>
    private void Prefer(SimulatedRegime regime, double[] preferences)
    {
        var (sum, fits) = (0.0, 0);
        foreach (var arm in regime.Arms)
        {
            if (_laws[arm] is { } law)
            {
                sum += law.FallAt(_pulls);
                fits++;
            }
        }

        Array.Clear(preferences);
        var total = 0.0;
        foreach (var arm in regime.Arms)
        {
            var fall = _laws[arm] is { } law ? law.FallAt(_pulls) : fits > 0 ? sum / fits : 0;
            preferences[arm] = regime.StartMix[arm] * fall * Math.Sqrt(_credit[arm]);
            total += preferences[arm];
        }

        if (!(total > 0 && total < double.PositiveInfinity))
        {
            foreach (var arm in regime.Arms)
            {
                preferences[arm] = regime.StartMix[arm];
            }

            return;
        }

        Clip(regime.Arms.AsSpan(), preferences, total);
    }

    private static void Clip(ReadOnlySpan<int> arms, double[] preferences, double total)
    {
        var sum = 0.0;
        foreach (var arm in arms)
        {
            preferences[arm] = Math.Max(preferences[arm] / total, LeastPreference);
            sum += preferences[arm];
        }

        foreach (var arm in arms)
        {
            preferences[arm] /= sum;
        }
    }
}
