namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>R-hat and effective sample sizes of one functional over several chains, each split in halves (Vehtari et al. 2021).</summary>
internal sealed class SplitChains
{
    private readonly double[] _values;
    private readonly int _chains;
    private readonly int _length;

    /// <summary>Takes the values of a functional.</summary>
    /// <param name="values">Chain after chain, each of the same even length.</param>
    /// <param name="chains">Number of chains.</param>
    public SplitChains(double[] values, int chains)
    {
        _values = values;
        _chains = 2 * chains;
        _length = values.Length / _chains;
    }

    /// <summary>The greater of the R-hat of ranks and that of ranks folded at the median.</summary>
    public double RHat()
    {
        var median = Quantile(0.5);
        return Math.Max(RHat(Normalise(_values)), RHat(Normalise(Array.ConvertAll(_values, value => Math.Abs(value - median)))));
    }

    /// <summary>Effective sample size of the middle.</summary>
    public double Bulk() => SampleSize(Normalise(_values));

    /// <summary>The lesser effective sample size of the 5% and the 95% quantile.</summary>
    public double Tails()
    {
        var (low, high) = (Quantile(0.05), Quantile(0.95));
        return Math.Min(
            SampleSize(Array.ConvertAll(_values, value => value <= low ? 1.0 : 0)),
            SampleSize(Array.ConvertAll(_values, value => value <= high ? 1.0 : 0)));
    }

    private double Quantile(double part)
    {
        var sorted = (double[])_values.Clone();
        Array.Sort(sorted);
        return sorted[(int)(part * (sorted.Length - 1))];
    }

    /// <summary>Normal quantiles of the ranks; equal values have their mean rank.</summary>
    private static double[] Normalise(double[] values)
    {
        var order = new int[values.Length];
        for (var k = 0; k < order.Length; k++)
        {
            order[k] = k;
        }

        Array.Sort((double[])values.Clone(), order);
        var normal = new double[values.Length];
        for (var first = 0; first < order.Length;)
        {
            var last = first;
            while (last + 1 < order.Length && values[order[last + 1]] == values[order[first]])
            {
                last++;
            }

            var quantile = NormalQuantile.Of((((first + last) / 2.0) + 1 - 0.375) / (values.Length + 0.25));
            for (; first <= last; first++)
            {
                normal[order[first]] = quantile;
            }
        }

        return normal;
    }

    private double RHat(double[] values)
    {
        var (within, total) = Variances(values);
        return within > 0 ? Math.Sqrt(total / within) : total > 0 ? double.PositiveInfinity : 1;
    }

    /// <summary>Mean variance within the chains, and the estimate of the variance from within and between.</summary>
    private (double Within, double Total) Variances(double[] values)
    {
        var (within, sum, squares) = (0.0, 0.0, 0.0);
        for (var c = 0; c < _chains; c++)
        {
            var chain = values.AsSpan(c * _length, _length);
            var mean = Mean(chain);
            within += Covariance(chain, mean, 0) * _length / (_length - 1) / _chains;
            sum += mean;
            squares += mean * mean;
        }

        var between = Math.Max(0, squares - (sum * sum / _chains)) / (_chains - 1);
        return (within, (within * (_length - 1) / _length) + between);
    }

    /// <summary>Geyer's initial monotone sequence (1992) over all chains.</summary>
    private double SampleSize(double[] values)
    {
        var (within, total) = Variances(values);
        if (!(total > 0))
        {
            return values.Length;
        }

        var (time, least) = (-1.0, double.PositiveInfinity);
        for (var lag = 0; lag + 1 < _length; lag += 2)
        {
            var pair = Correlation(values, lag, within, total) + Correlation(values, lag + 1, within, total);
            if (!(pair > 0))
            {
                break;
            }

            least = Math.Min(least, pair);
            time += 2 * least;
        }

        // Chains that run against themselves would count for more than they are.
        return values.Length / Math.Max(1, time);
    }

    private double Correlation(double[] values, int lag, double within, double total)
    {
        if (lag == 0)
        {
            return 1;
        }

        var mean = 0.0;
        for (var c = 0; c < _chains; c++)
        {
            var chain = values.AsSpan(c * _length, _length);
            mean += Covariance(chain, Mean(chain), lag) / _chains;
        }

        return 1 - ((within - mean) / total);
    }

    private static double Mean(ReadOnlySpan<double> chain)
    {
        var sum = 0.0;
        foreach (var value in chain)
        {
            sum += value;
        }

        return sum / chain.Length;
    }

    private static double Covariance(ReadOnlySpan<double> chain, double mean, int lag)
    {
        var sum = 0.0;
        for (var k = lag; k < chain.Length; k++)
        {
            sum += (chain[k] - mean) * (chain[k - lag] - mean);
        }

        return sum / chain.Length;
    }
}
