using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Optimization.Tests.General;

public sealed class FiguresTests
{
    [Fact]
    public void The_least_even_mix_of_rows_is_within_its_interval()
    {
        var row = new LinearRow([new(0, 1), new(1, -2)], null, new ShareBound(0, new(1)));
        var constraints = new GeneralConstraints(BoxConstraints.Of([0, 0, 0], [1, 1, 1]), [], [row]);
        var polytope = Polytopes.Of(constraints).Polytope!;
        Assert.Equal(PolytopeShape.General, polytope.Shape);

        // The vertices are (0, 0, 1), (0, 1, 0) and (2/3, 1/3, 0): the least number of effective sources is 1.
        Assert.InRange(1.0, polytope.LeastEffectiveSources().Low - 1e-9, polytope.LeastEffectiveSources().High);
        Assert.True(polytope.Contains(polytope.LeastEffectiveSources().Mix));
    }
}
