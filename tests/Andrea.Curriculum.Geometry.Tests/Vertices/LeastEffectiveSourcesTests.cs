using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Tests.Nested;
using Andrea.Curriculum.Geometry.Tests.Raw;
using Andrea.Curriculum.Geometry.Volume;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests.Vertices;

public sealed class LeastEffectiveSourcesTests
{
    private const double Close = 1e-11;

    [Fact]
    public void Small_boxes_have_the_least_of_all_vertices()
    {
        var kinds = new HashSet<bool>();
        foreach (var box in RandomBoxes.Stream(95, TestScale.Times(2_000), 7).Where(box => box.Solve().IsFeasible))
        {
            var polytope = box.Solve();
            var least = Least(box);
            var found = polytope.LeastEffectiveSources();
            Assert.True(found.IsProven);
            Assert.True(polytope.Contains(found.Mix));
            Assert.Equal(EffectiveSources.Of(found.Mix), found.High);
            Assert.Equal(found.Low, found.High);
            Assert.InRange(found.High, least * (1 - Close), least * (1 + Close));

            var quick = polytope.LeastEffectiveSources(new FigureLimits { EntropyWork = 0 });
            kinds.Add(quick.IsProven);
            Assert.True(polytope.Contains(quick.Mix));
            Assert.True(quick.Low <= quick.High);
            Assert.InRange(least, quick.Low * (1 - Close), quick.High * (1 + Close));
            Assert.True(!quick.IsProven || Math.Abs(quick.High - least) <= least * Close);
        }

        Assert.Equal(2, kinds.Count);
    }

    [Fact]
    public void Without_floors_the_largest_caps_are_filled_whatever_the_number_of_sources()
    {
        var box = Boxes.Free(10_000);
        Array.Fill(box.Caps, Rational.Of(1, 7_000));
        (box.Caps[17], box.Caps[5_000]) = (Rational.Of(2, 3), Rational.Of(1, 4));
        var found = box.Solve().LeastEffectiveSources();
        Assert.True(found.IsProven);
        Assert.Equal((Rational.Of(2, 3), Rational.Of(1, 4)), (found.Mix[17], found.Mix[5_000]));
        Assert.Equal(583, found.Mix.Count(share => share == Rational.Of(1, 7_000)));
    }

    [Fact]
    public void The_polish_regime_has_its_least_where_one_source_has_everything()
    {
        var found = MeasuredBoxes.Polish.LeastEffectiveSources();
        Assert.True(found.IsProven);
        Assert.Equal(1, found.High);
    }

    [Fact]
    public void Sixteen_sources_with_floors_have_the_least_of_all_their_vertices()
    {
        var polytope = MeasuredBoxes.Sixteen;
        var found = polytope.LeastEffectiveSources();
        Assert.True(found.IsProven);
        var least = polytope.Vertices().Min(vertex => Effective([.. vertex.Select(share => share.ToDouble())]));
        Assert.InRange(found.High, least * (1 - Close), least * (1 + Close));
        Assert.Equal("8.670", EffectiveSources.Format(found.Mix));
    }

    [Fact]
    public void Sixty_four_sources_are_proven_though_nobody_could_list_their_vertices()
    {
        var polytope = MeasuredBoxes.SixtyFour;
        var found = polytope.LeastEffectiveSources();
        Assert.True(found.IsProven);
        Assert.True(polytope.Contains(found.Mix));
        var interval = polytope.LeastEffectiveSources(new FigureLimits { EntropyWork = 0 });
        Assert.False(interval.IsProven);
        Assert.True(interval.Low < interval.High && interval.High < interval.Low * 1.01);
        Assert.InRange(found.High, interval.Low, interval.High);
    }

    [Fact]
    public void Sources_that_are_alike_are_not_tried_in_every_order()
    {
        // 300 sources of three kinds: a brute force over how many of each kind are full finds the least.
        var (floors, caps) = (new Rational[300], new Rational[300]);
        (int Floor, int Cap)[] kinds = [(1, 4), (2, 9), (5, 8)];
        const int whole = 1_441;
        for (var i = 0; i < 300; i++)
        {
            (floors[i], caps[i]) = (Rational.Of(kinds[i % 3].Floor, whole), Rational.Of(kinds[i % 3].Cap, whole));
        }

        var found = (floors, caps).Solve().LeastEffectiveSources();
        Assert.True(found.IsProven);
        Assert.InRange(found.High, LeastOfKinds(kinds, 100, whole) * (1 - Close), LeastOfKinds(kinds, 100, whole) * (1 + Close));
    }

    [Fact]
    public void Nested_groups_have_the_least_of_all_mixes_on_their_grid()
    {
        var searched = 0;
        foreach (var nest in RandomNest.Stream(96, TestScale.Times(500)).Where(nest => nest.Groups.Length > 0).Concat(TightNests(TestScale.Times(300))))
        {
            var polytope = ReachablePolytope.Of(nest.Constraints());
            if (!polytope.IsFeasible)
            {
                continue;
            }

            // All vertices lie on the grid.
            var least = nest.GridMixes().Min(mix => Effective([.. mix.Select(share => share / (double)nest.Grid)]));
            searched += IsSearched(polytope, least) ? 1 : 0;
        }

        Assert.True(searched > 20, $"{searched} needed a search");
    }

    [Fact]
    public void Raw_weights_have_the_least_of_all_corners()
    {
        var searched = 0;
        foreach (var weights in RandomWeights.Feasible(97, TestScale.Times(1_500), 7))
        {
            var polytope = weights.Solve();
            var least = weights.Corners().Min(mix => Effective(Array.ConvertAll(mix, share => share.ToDouble())));
            searched += IsSearched(polytope, least) ? 1 : 0;
        }

        Assert.True(searched > 20, $"{searched} needed a search");
    }

    [Fact]
    public void There_is_none_in_nothing() =>
        Assert.Throws<InvalidOperationException>(() => (new Rational[] { 1, 1 }, new Rational[] { 1, 1 }).Solve().LeastEffectiveSources());

    /// <summary>True when it took a search to find the least.</summary>
    private static bool IsSearched(ReachablePolytope polytope, double least)
    {
        var found = polytope.LeastEffectiveSources();
        Assert.True(found.IsProven);
        Assert.True(polytope.Contains(found.Mix));
        Assert.InRange(found.High, least * (1 - Close), least * (1 + Close));
        var interval = polytope.LeastEffectiveSources(new FigureLimits { EntropyWork = 0 });
        Assert.InRange(least, interval.Low * (1 - Close), interval.High * (1 + Close));
        return !interval.IsProven;
    }

    /// <summary>Nests with so many floors that no order of filling is best at sight.</summary>
    private static IEnumerable<RandomNest> TightNests(int count)
    {
        var random = new Random(98);
        for (var k = 0; k < count; k++)
        {
            int[] floors = [.. Enumerable.Range(0, 6).Select(_ => random.Next(0, 3))];
            int[] caps = [.. floors.Select(floor => floor + random.Next(1, 6))];
            yield return new RandomNest(13, floors, caps, [[0, 1, 2], [3, 4, 5], [1, 2]], [random.Next(6), random.Next(6), random.Next(4)], [8, 9, random.Next(4, 8)]);
        }
    }

    private static double LeastOfKinds((int Floor, int Cap)[] kinds, int each, int whole)
    {
        var least = double.PositiveInfinity;
        var free = whole - kinds.Sum(kind => each * kind.Floor);
        for (var code = 0; code < (each + 1) * (each + 1) * (each + 1); code++)
        {
            int[] full = [code % (each + 1), code / (each + 1) % (each + 1), code / (each + 1) / (each + 1)];
            var left = free - kinds.Select((kind, k) => full[k] * (kind.Cap - kind.Floor)).Sum();
            for (var open = 0; open < 3; open++)
            {
                var (floor, cap) = kinds[open];
                if (left >= 0 && left <= cap - floor && full[open] < each)
                {
                    var entropy = kinds.Select((kind, k) => (full[k] * Term(kind.Cap)) + ((each - full[k] - (k == open ? 1 : 0)) * Term(kind.Floor))).Sum();
                    least = Math.Min(least, Math.Exp(entropy + Term(floor + left)));
                }
            }
        }

        return least;

        double Term(int share) => -(share / (double)whole) * Math.Log(share / (double)whole);
    }

    private static double Least((Rational[] Floors, Rational[] Caps) box) =>
        BoxVertices.Enumerate(box.Floors, box.Caps).Min(vertex => Effective(Array.ConvertAll(vertex, share => share.ToDouble())));

    private static double Effective(double[] mix) => Math.Exp(mix.Where(share => share > 0).Sum(share => -share * Math.Log(share)));
}
