namespace Andrea.Curriculum.Simulation.Environments;

/// <summary>
/// How many independent losses a recorded series is worth for its mean: <c>n / (1 + 2 sum of autocorrelations)</c>, summed while pairs of
/// them are positive (Geyer, 1992, initial positive sequence), over at most <see cref="GreatestLag"/> lags.
/// </summary>
internal static class EffectiveSampleSize
{
    /// <summary>Greatest lag looked at, so that the work is linear in the losses.</summary>
    public const int GreatestLag = 1000;

    /// <summary>The size, from 1 to the number of losses; 0 without losses.</summary>
    public static double Of(ReadOnlySpan<double> losses)
    {
        var mean = 0.0;
        foreach (var loss in losses)
        {
            mean += loss / losses.Length;
        }

        var variance = Product(losses, mean, 0);
        if (!(variance > 0))
        {
            return losses.Length;
        }

        var sum = -1.0;
        for (var lag = 0; lag + 1 < Math.Min(losses.Length, GreatestLag); lag += 2)
        {
            var pair = (Product(losses, mean, lag) + Product(losses, mean, lag + 1)) / variance;
            if (!(pair > 0))
            {
                break;
            }

            sum += 2 * pair;
        }

        return Math.Clamp(losses.Length / Math.Max(sum, 1), 1, losses.Length);
    }

    private static double Product(ReadOnlySpan<double> losses, double mean, int lag)
    {
        var sum = 0.0;
        for (var i = lag; i < losses.Length; i++)
        {
            sum += (losses[i] - mean) * (losses[i - lag] - mean);
        }

        return sum;
    }
}
