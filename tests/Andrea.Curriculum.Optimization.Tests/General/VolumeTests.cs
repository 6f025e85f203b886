using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Volume;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.General;

public sealed class VolumeTests
{
    [Fact]
    public void Volumes_are_those_of_simplices_together()
    {
        foreach (var system in RandomSystem.Stream(71, TestScale.Times(1000)).Concat(RandomSystem.Stream(72, TestScale.Times(12), greatestCount: 5)))
        {
            var polytope = system.Solve();
            var expected = SimplexSum.OfHull(system.Count, RandomSystem.Inequalities(system.Constraints));
            Assert.Equal(expected, polytope.Volume().OfHull.Exact);
            Assert.Equal(polytope.Dimension == system.Count - 1 ? expected : Rational.Zero, polytope.Volume().OfSimplex.Exact);
        }
    }

    [Fact]
    public void Degenerate_boxes_have_the_volume_of_their_closed_form()
    {
        foreach (var count in (int[])[4, 6, 8])
        {
            // Two sources at the cap leave none: every vertex is on many bounds.
            var box = BoxConstraints.Of(new Rational[count], [.. Enumerable.Repeat(Rational.Of(2, count), count)]);
            Assert.Equal(ReachablePolytope.Of(box).Volume().OfSimplex.Exact, General(box).Volume().OfSimplex.Exact);
        }
    }

    [Fact]
    public void Many_vertices_give_an_interval_around_the_exact_volume()
    {
        var caps = Enumerable.Range(0, 10).Select(i => Rational.Of(1500 + (97 * i), 10_007)).ToArray();
        var box = BoxConstraints.Of(new Rational[10], caps);
        var (exact, found) = (ReachablePolytope.Of(box).Volume().OfSimplex, General(box).Volume().OfSimplex);
        Assert.Equal(VolumeKind.Estimated, found.Kind);
        Assert.InRange(found.Log10, exact.Log10 - found.Log10Error, exact.Log10 + found.Log10Error);
        Assert.InRange(found.Log10Error, 0, 1e-12);
    }

    [Fact]
    public void Raw_volumes_are_those_of_the_shares()
    {
        foreach (var (least, greatest) in RawRatios.Stream(73, TestScale.Times(800)))
        {
            var polytope = ReachablePolytope.OfRaw(BoxConstraints.Of([.. least.Select(x => Rational.Of(x, 6))], [.. greatest.Select(x => Rational.Of(x, 6))]));
            Assert.Equal(SimplexSum.OfHull(least.Length, RawRatios.Of(least, greatest)), polytope.Volume().OfHull.Exact);
        }
    }

    private static ReachablePolytope General(BoxConstraints box) =>
        Polytopes.General(new GeneralConstraints(box, [], []), SizeLimits.Default, null).Polytope!;
}
