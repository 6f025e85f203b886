using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Simulation.Tests.Policies;

/// <summary>
/// The published rules, each computed anew from all pulls so far. Parameters are the assumed ones: C = sqrt 2, gamma 0.999, window 300,
/// epsilon 0.1, reward range 1000.
/// </summary>
internal static class NaivePolicies
{
    public const int Window = 300;
    private const double Range = 1000;
    private const double Discount = 0.999;

    public static double UcbTuned(NaiveWalk walk, int source)
    {
        var rewards = walk.Rewards[source];
        var (n, all) = (rewards.Count, (double)walk.Pulls.Count);
        var scaled = rewards.Select(reward => reward / Range).ToList();
        var variance = scaled.Average(x => x * x) - Math.Pow(scaled.Average(), 2) + Math.Sqrt(2 * Math.Log(all) / n);
        return Range * (scaled.Average() + Math.Sqrt(Math.Log(all) / n * Math.Min(0.25, variance)));
    }

    public static double DiscountedUcb(NaiveWalk walk, int source)
    {
        var (pulls, sum, all) = (0.0, 0.0, 0.0);
        for (var s = 0; s < walk.Pulls.Count; s++)
        {
            var weight = Math.Pow(Discount, walk.Pulls.Count - 1 - s);
            all += weight;
            pulls += walk.Pulls[s].Source == source ? weight : 0;
            sum += walk.Pulls[s].Source == source ? weight * walk.Pulls[s].Reward : 0;
        }

        return (sum / pulls) + (Math.Sqrt(2) * Math.Sqrt(Math.Log(all) / pulls));
    }

    public static double SlidingUcb(NaiveWalk walk, int source)
    {
        var last = walk.Pulls.TakeLast(Window).ToList();
        var own = last.Where(pull => pull.Source == source).ToList();
        return own.Count == 0 ? double.PositiveInfinity
            : own.Average(pull => pull.Reward) + (Math.Sqrt(2) * Math.Sqrt(Math.Log(last.Count) / own.Count));
    }

    public static double[] Thompson(NaiveWalk walk, int count)
    {
        var stream = walk.Choices;
        return [.. Enumerable.Range(0, count).Select(source =>
        {
            var rewards = walk.Rewards.GetValueOrDefault(source, []);
            return (rewards.Sum() / (rewards.Count + 1)) + (NormalDistribution.Next(ref stream) * Range / Math.Sqrt(rewards.Count + 1));
        })];
    }

    public static double[] EpsilonGreedy(NaiveWalk walk, int[] arms, int count)
    {
        var stream = walk.Choices;
        var explores = stream.NextUnit() < 0.1;
        var chosen = explores ? arms[(int)stream.NextBelow((ulong)arms.Length)] : -1;
        return [.. Enumerable.Range(0, count).Select(source => source == chosen ? double.PositiveInfinity
            : walk.Rewards.TryGetValue(source, out var rewards) ? rewards.Average() : explores ? 1e300 : double.PositiveInfinity)];
    }

    public static double[] Exp3(NaiveWalk walk, ReachablePolytope polytope, int[] arms, double part, bool clip)
    {
        var least = clip ? 0 : -Range;
        var slack = polytope.Slack.ToDouble();
        var weights = arms.ToDictionary(arm => arm, _ => 0.0);
        foreach (var (phase, source, _, reward) in walk.Pulls)
        {
            var gain = Math.Clamp((reward - least) / (Range - least), 0, 1);
            weights[source] += part / arms.Length * gain / Math.Max(walk.Mixes[phase][source], part / arms.Length * slack);
        }

        return Mixed(Softmax(weights), part);
    }

    public static double[] Odm(NaiveWalk walk, int[] arms)
    {
        var rewards = arms.ToDictionary(arm => arm, _ => 0.0);
        foreach (var (_, source, loss, _) in walk.Pulls)
        {
            rewards[source] = (0.9 * rewards[source]) + (0.1 * Math.Exp(loss));
        }

        var (now, before) = (Rate(walk.Pulls.Count), Rate(walk.Pulls.Count - 1));
        return Mixed(Softmax(rewards.ToDictionary(pair => pair.Key, pair => before * pair.Value)), now * arms.Length);

        double Rate(int t) => t <= 0 ? 1.0 / arms.Length : Math.Min(1.0 / arms.Length, Math.Sqrt(Math.Log(arms.Length) / (arms.Length * (double)t)));
    }

    public static double[] Doremi(NaiveWalk walk, int[] arms)
    {
        var weights = arms.ToDictionary(arm => arm, _ => 1.0 / arms.Length);
        var excess = arms.ToDictionary(arm => arm, _ => 0.0);
        for (var phase = 0; phase < walk.Mixes.Count; phase++)
        {
            foreach (var batch in walk.Pulls.Where(pull => pull.Phase == phase).GroupBy(pull => pull.Source))
            {
                excess[batch.Key] = batch.Average(pull => Math.Max(0, pull.Loss - 3.0));
            }

            var grown = Softmax(weights.ToDictionary(pair => pair.Key, pair => Math.Log(pair.Value) + excess[pair.Key]));
            weights = arms.Zip(Mixed(grown, 1e-4)).ToDictionary(pair => pair.First, pair => pair.Second);
        }

        return [.. arms.Select(arm => weights[arm])];
    }

    /// <summary>Floors, and the rest in proportion to probabilities up to the caps, by bisection for the level.</summary>
    public static double[] Fill(ReachablePolytope polytope, int[] arms, double[] probabilities)
    {
        var floors = arms.Select(arm => polytope.TightFloor(arm).ToDouble()).ToArray();
        var caps = arms.Select(arm => polytope.TightCap(arm).ToDouble()).ToArray();
        var (low, high) = (0.0, 1e9);
        for (var i = 0; i < 200; i++)
        {
            var level = (low + high) / 2;
            (low, high) = Enumerable.Range(0, arms.Length).Sum(k => Share(k, level)) < 1 ? (level, high) : (low, level);
        }

        var mix = new double[polytope.Count];
        for (var k = 0; k < arms.Length; k++)
        {
            mix[arms[k]] = Share(k, high);
        }

        return mix;

        double Share(int k, double level) => Math.Min(caps[k], floors[k] + (level * probabilities[k]));
    }

    private static double[] Softmax(Dictionary<int, double> exponents)
    {
        var greatest = exponents.Values.Max();
        var powers = exponents.OrderBy(pair => pair.Key).Select(pair => Math.Exp(pair.Value - greatest)).ToArray();
        return [.. powers.Select(power => power / powers.Sum())];
    }

    private static double[] Mixed(double[] probabilities, double part) =>
        [.. probabilities.Select(p => ((1 - part) * p) + (part / probabilities.Length))];
}
