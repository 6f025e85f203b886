using System.Globalization;

using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Analysis.Tests.Joint;

/// <summary>
/// Random runs of two regimes and four sources against all integer allocations: with bounds in quarters and limits in quarters of a
/// regime's tokens, all vertices of what the regimes can draw together are allocations of whole quarters.
/// </summary>
public sealed class JointBruteForceTests
{
    private const int Sources = 4;
    private const int Parts = 4;
    private const int Regimes = 2;

    [Fact]
    public void Verdict_extents_and_caps_are_those_of_all_allocations()
    {
        var random = new Random(20);
        var verdicts = new int[2];
        for (var round = 0; round < TestScale.Times(300); round++)
        {
            var (yaml, floors, caps, limits) = RandomRun(random);
            var joint = Run.Of(yaml).Joint;
            if (joint is null)
            {
                continue;
            }

            var drawn = Allocations(floors, caps).Where(draw => Enumerable.Range(0, Sources).All(i => limits[i] < 0 || Total(draw, i) <= limits[i])).ToList();
            Assert.True((joint.Verdict == JointVerdict.Feasible) == (drawn.Count > 0), yaml);
            verdicts[drawn.Count > 0 ? 1 : 0]++;
            if (drawn.Count > 0)
            {
                AssertFeasible(joint, drawn, [.. Allocations(floors, caps)], [.. limits.Select(limit => limit >= 0)], yaml);
            }
            else
            {
                AssertConflict(joint.Conflict!, floors, caps, limits, yaml);
            }
        }

        Assert.All(verdicts, count => Assert.True(count > 20));
    }

    private static void AssertFeasible(JointRegimes joint, List<int[][]> drawn, List<int[][]> all, bool[] hasLimit, string yaml)
    {
        for (var i = 0; i < Sources; i++)
        {
            var extent = joint.Extents!.Value[i];
            Assert.True(extent.Least == drawn.Min(draw => Total(draw, i)), yaml);
            Assert.True(extent.Greatest == drawn.Max(draw => Total(draw, i)), yaml);
            for (var r = 0; r < Regimes; r++)
            {
                var greatest = drawn.Max(draw => draw[r][i]);
                var caps = joint.ImpliedCaps!.Value.Where(implied => implied.Regime == r && implied.Source == i).Select(implied => implied.Share);
                Assert.True(caps.SequenceEqual(greatest < all.Max(draw => draw[r][i]) && hasLimit[i] ? [Rational.Of(greatest, Parts)] : []), yaml);
            }
        }
    }

    private static void AssertConflict(JointConflict conflict, int[][] floors, int[][] caps, int[] limits, string yaml)
    {
        var least = (IReadOnlyList<int> sources) => Allocations(floors, caps).Min(draw => sources.Sum(i => Total(draw, i)));
        Assert.True(conflict.Held == conflict.Sources.Sum(i => limits[i]), yaml);
        Assert.True(conflict.Demanded > conflict.Held, yaml);
        Assert.True(conflict.Demanded == least(conflict.Sources), yaml);
        Assert.True(conflict.IsMinimal);
        foreach (var left in conflict.Sources)
        {
            var others = conflict.Sources.Where(i => i != left).ToList();
            Assert.Contains(Allocations(floors, caps), draw => others.All(i => Total(draw, i) <= limits[i]));
        }
    }

    private static int Total(int[][] draw, int source) => draw.Sum(regime => regime[source]);

    private static (string Yaml, int[][] Floors, int[][] Caps, int[] Limits) RandomRun(Random random)
    {
        var floors = Enumerable.Range(0, Regimes).Select(_ => Draw(() => Math.Max(0, random.Next(-2, 3)))).ToArray();
        var caps = floors.Select(floor => Draw(() => 0).Select((_, i) => Math.Min(Parts, floor[i] + random.Next(0, 4))).ToArray()).ToArray();
        var limits = Draw(() => random.Next(3) == 0 ? -1 : random.Next(1, 6));
        var sources = Enumerable.Range(0, Sources).Select(i => limits[i] < 0
            ? $"s{i}"
            : string.Create(CultureInfo.InvariantCulture, $"{{name: s{i}, tokens: 1, max_epochs: {limits[i]}}}"));
        var yaml = $$"""
            steps: {{Regimes * Parts}}
            batch: {sequences: 1, sequence_length: 1}
            sources: [{{string.Join(", ", sources)}}]
            floors: {{Bounds(floors[0])}}
            caps: {{Bounds(caps[0])}}
            regimes: [{name: late, from_step: {{Parts}}, floors: {{Bounds(floors[1])}}, caps: {{Bounds(caps[1])}}}]

            """;
        return (yaml, floors, caps, limits);
    }

    private static int[] Draw(Func<int> next) => [.. Enumerable.Range(0, Sources).Select(_ => next())];

    private static string Bounds(int[] bounds) => $"{{{string.Join(", ", bounds.Select((bound, i) => $"s{i}: {bound}/{Parts}"))}}}";

    private static IEnumerable<int[][]> Allocations(int[][] floors, int[][] caps)
    {
        var each = Enumerable.Range(0, Regimes).Select(r => Mixes(floors[r], caps[r], 0, Parts).ToList()).ToList();
        return each[0].SelectMany(first => each[1].Select(second => new[] { first, second }));
    }

    private static IEnumerable<int[]> Mixes(int[] floors, int[] caps, int source, int left)
    {
        if (source == Sources - 1)
        {
            return left >= floors[source] && left <= caps[source] ? [[left]] : [];
        }

        return Enumerable.Range(floors[source], Math.Max(0, Math.Min(caps[source], left) - floors[source] + 1))
            .SelectMany(own => Mixes(floors, caps, source + 1, left - own).Select(others => new[] { own }.Concat(others).ToArray()));
    }
}
