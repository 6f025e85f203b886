using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;

namespace Andrea.Curriculum.Simulation.Tests.Policies;

/// <summary>The published walk in one regime, step by step and as plainly as possible, from the same random draws.</summary>
internal sealed class NaiveWalk
{
    private const double Alpha = 0.1;
    private const ulong Seed = 1;

    private readonly Dictionary<int, List<double>> _rewards = [];
    private readonly Dictionary<int, double> _averages = [];

    public List<double[]> Mixes { get; } = [];

    public List<int> Pulled { get; } = [];

    /// <summary>Every pull: its phase, source, loss and reward.</summary>
    public List<(int Phase, int Source, double Loss, double Reward)> Pulls { get; } = [];

    /// <summary>Lengths of the phases.</summary>
    public List<long> Lengths { get; } = [];

    /// <summary>Which phases chance made random.</summary>
    public List<bool> IsRandom { get; } = [];

    /// <summary>The stream of the phase's own choices.</summary>
    public Xoshiro256StarStar Choices => new(new StreamKey(Seed, 0, StreamPurpose.Policy, (ulong)Mixes.Count));

    /// <summary>Rewards of each source, in order.</summary>
    public IReadOnlyDictionary<int, List<double>> Rewards => _rewards;

    public static NaiveWalk Of(ReachablePolytope polytope, long steps, double exploration, bool clip) =>
        Of(polytope, steps, clip, walk => [.. walk.BestVertex(polytope, exploration).Select(share => share.ToDouble())]);

    /// <summary>A walk whose bandit phases take their mixes from a function of all that happened before.</summary>
    public static NaiveWalk Of(ReachablePolytope polytope, long steps, bool clip, Func<NaiveWalk, double[]> choose)
    {
        var walk = new NaiveWalk();
        var plan = new Xoshiro256StarStar(new StreamKey(Seed, 0, StreamPurpose.PhasePlan, 0));
        var draws = new Xoshiro256StarStar(new StreamKey(Seed, 0, StreamPurpose.ArmDraw, 0));
        var noise = Enumerable.Range(0, polytope.Count)
            .Select(i => new Xoshiro256StarStar(new StreamKey(Seed, 0, StreamPurpose.Noise, (ulong)i))).ToArray();
        var sampler = new MixSampler(polytope);
        for (var (step, phase) = (0L, 0UL); step < steps; phase++)
        {
            var end = Math.Min(steps, step + plan.NextBetween(7, 42));
            var mix = new double[polytope.Count];
            walk.IsRandom.Add(plan.NextUnit() < 0.5);
            if (walk.IsRandom[^1])
            {
                sampler.Sample(new StreamKey(Seed, 0, StreamPurpose.RandomPhase, phase), new SlackSamplerWorkspace(), mix);
            }
            else
            {
                mix = choose(walk);
            }

            walk.Mixes.Add(mix);
            walk.Lengths.Add(end - step);
            for (; step < end; step++)
            {
                var source = Pick(mix, draws.NextUnit());
                var loss = 3.0 + (0.7 * NormalDistribution.Next(ref noise[source]));
                walk.Pulls.Add((walk.Mixes.Count - 1, source, loss, walk.Learn(source, loss, clip)));
            }
        }

        return walk;
    }

    private ImmutableArray<Andrea.Curriculum.Geometry.Numbers.Rational> BestVertex(ReachablePolytope polytope, double exploration)
    {
        var arms = Enumerable.Range(0, polytope.Count).Where(i => polytope.TightCap(i).Sign > 0).ToList();
        var unpulled = arms.Where(i => !_rewards.ContainsKey(i));
        var pulled = arms.Where(_rewards.ContainsKey)
            .OrderByDescending(i => _rewards[i].Average() + (exploration * Math.Sqrt(Math.Log(Pulled.Count) / _rewards[i].Count)));
        int[] order = [.. unpulled, .. pulled, .. Enumerable.Range(0, polytope.Count).Except(arms)];
        return polytope.Vertex(order);
    }

    private double Learn(int source, double loss, bool clip)
    {
        Pulled.Add(source);
        if (!_rewards.TryGetValue(source, out var rewards))
        {
            _rewards[source] = [0];
            _averages[source] = loss;
            return 0;
        }

        var reward = (_averages[source] - loss) * 1000;
        rewards.Add(clip && reward < 0 ? 0 : reward);
        _averages[source] = ((1 - Alpha) * _averages[source]) + (Alpha * loss);
        return rewards[^1];
    }

    private static int Pick(double[] mix, double number)
    {
        var sum = 0.0;
        for (var i = 0; i < mix.Length; i++)
        {
            sum += mix[i];
            if (number < sum)
            {
                return i;
            }
        }

        return Array.FindLastIndex(mix, share => share > 0);
    }
}
