using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Tests.Nested;
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

            var quick = polytope.LeastEffectiveSources(greatestCount: 0);
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
    public void Sixteen_sources_with_floors_are_proven_by_trying_seventy_thousand_vertices()
    {
        var polytope = MeasuredBoxes.Sixteen;
        var found = polytope.LeastEffectiveSources();
        Assert.True(found.IsProven);
        var least = polytope.Vertices().Min(vertex => Effective([.. vertex.Select(share => share.ToDouble())]));
        Assert.InRange(found.High, least * (1 - Close), least * (1 + Close));
        Assert.Equal("8.670", EffectiveSources.Format(found.Mix));
    }

    [Fact]
    public void With_many_sources_and_floors_the_interval_is_narrow_and_says_that_it_is_one()
    {
        var found = MeasuredBoxes.SixtyFour.LeastEffectiveSources();
        Assert.False(found.IsProven);
        Assert.True(found.Low < found.High);
        Assert.True(found.High < found.Low * 1.01);
        Assert.True(MeasuredBoxes.SixtyFour.Contains(found.Mix));
    }

    [Fact]
    public void Groups_leave_an_interval_around_a_reachable_mix()
    {
        foreach (var nest in RandomNest.Stream(96, TestScale.Times(1_000)).Where(nest => nest.Groups.Length > 0))
        {
            var polytope = ReachablePolytope.Of(nest.Constraints());
            if (!polytope.IsFeasible)
            {
                continue;
            }

            // All vertices lie on the grid.
            var least = nest.GridMixes().Min(mix => Effective([.. mix.Select(share => share / (double)nest.Grid)]));
            var found = polytope.LeastEffectiveSources();
            Assert.True(polytope.Contains(found.Mix));
            Assert.InRange(least, found.Low * (1 - Close), found.High * (1 + Close));
            Assert.True(!found.IsProven || found.High <= least * (1 + Close));
        }
    }

    [Fact]
    public void There_is_none_in_nothing() =>
        Assert.Throws<InvalidOperationException>(() => (new Rational[] { 1, 1 }, new Rational[] { 1, 1 }).Solve().LeastEffectiveSources());

    private static double Least((Rational[] Floors, Rational[] Caps) box) =>
        BoxVertices.Enumerate(box.Floors, box.Caps).Min(vertex => Effective(Array.ConvertAll(vertex, share => share.ToDouble())));

    private static double Effective(double[] mix) => Math.Exp(mix.Where(share => share > 0).Sum(share => -share * Math.Log(share)));
}
