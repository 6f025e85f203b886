using Andrea.Curriculum.Geometry;

namespace Andrea.Curriculum.Simulation.Tests.Policies;

/// <summary>ADO's rule, computed anew from all pulls so far, for the even-most mix as prior.</summary>
internal static class NaiveAdo
{
    private const int Refit = 1000;

    /// <summary>Probabilities of the phase that begins; <paramref name="own"/> are those of the bandit phases so far, by phase.</summary>
    public static double[] Probabilities(NaiveWalk walk, ReachablePolytope polytope, int[] arms, Dictionary<int, double[]> own)
    {
        var prior = arms.Select(arm => polytope.EvenMostMix[arm].ToDouble()).ToArray();
        var rho = Preferences(walk, arms, prior);
        var steps = own.Keys.Sum(phase => walk.Lengths[phase]);
        var mean = arms.Select((_, k) => steps == 0 ? prior[k] : own.Sum(pair => pair.Value[k] * walk.Lengths[pair.Key]) / steps).ToArray();
        return own[walk.Mixes.Count] = [.. arms.Select((_, k) => (0.1 * rho[k]) + (0.9 * mean[k] / mean.Sum()))];
    }

    private static double[] Preferences(NaiveWalk walk, int[] arms, double[] prior)
    {
        // The fits are made when a bandit phase begins after another thousand pulls.
        var (fitted, pulls) = (0, 0);
        for (var phase = 0; phase <= walk.Mixes.Count; phase++)
        {
            if (!walk.IsRandom[phase] && pulls / Refit > fitted / Refit)
            {
                fitted = pulls;
            }

            pulls += phase < walk.Mixes.Count ? (int)walk.Lengths[phase] : 0;
        }

        var now = (double)walk.Pulls.Count;
        var laws = arms.Select(arm => Law(walk, arm, fitted)).ToArray();
        var falls = laws.Select(law => law is { } known ? known.Exponent * known.Scale * Math.Pow(now, -known.Exponent) / now : (double?)null).ToArray();
        var average = falls.Average();
        var credit = new double[arms.Length];
        for (var phase = 0; phase < walk.Mixes.Count; phase++)
        {
            for (var step = 0; step < (phase == 0 ? 1 : walk.Lengths[phase]); step++)
            {
                credit = [.. credit.Select((h, k) => phase == 0 ? walk.Mixes[0][arms[k]] : (0.9 * h) + (0.1 * walk.Mixes[phase][arms[k]]))];
            }
        }

        var raw = arms.Select((_, k) => prior[k] * (falls[k] ?? average ?? 0) * Math.Sqrt(credit[k])).ToArray();
        if (!(raw.Sum() > 0))
        {
            return prior;
        }

        var clipped = raw.Select(preference => Math.Max(0.01, preference / raw.Sum())).ToArray();
        return [.. clipped.Select(preference => preference / clipped.Sum())];
    }

    private static (double Scale, double Exponent)? Law(NaiveWalk walk, int source, int fitted)
    {
        var bins = walk.Pulls.Take(fitted).Select((pull, i) => (pull.Source, Number: i + 1, pull.Loss))
            .Where(pull => pull.Source == source && pull.Number > 500)
            .GroupBy(pull => (Math.Floor(Math.Log2(pull.Number)), Math.Floor(4 * pull.Number / Math.Pow(2, Math.Floor(Math.Log2(pull.Number))))))
            .Select(bin => (Count: bin.Count(), X: Math.Log(bin.Average(pull => pull.Number)), Y: bin.Average(pull => pull.Loss))).ToList();
        if (bins.Count < 3)
        {
            return null;
        }

        var weight = (double)bins.Sum(bin => bin.Count);
        var laws = Enumerable.Range(0, 10).Select(step =>
        {
            var floor = bins.Min(bin => bin.Y) * step / 10;
            var x = bins.Sum(bin => bin.Count * bin.X) / weight;
            var y = bins.Sum(bin => bin.Count * Math.Log(bin.Y - floor)) / weight;
            var slope = bins.Sum(bin => bin.Count * (bin.X - x) * (Math.Log(bin.Y - floor) - y)) / bins.Sum(bin => bin.Count * Math.Pow(bin.X - x, 2));
            var exponent = Math.Max(0, -slope);
            var scale = Math.Exp(y + (exponent * x));
            return (Scale: scale, Exponent: exponent, Error: bins.Sum(bin => bin.Count * Math.Pow(floor + (scale * Math.Pow(Math.Exp(bin.X), -exponent)) - bin.Y, 2)));
        });
        var best = laws.MinBy(law => law.Error);
        return (best.Scale, best.Exponent);
    }
}
