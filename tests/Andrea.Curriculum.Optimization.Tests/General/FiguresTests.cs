using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.General;

public sealed class FiguresTests
{
    private const double Close = 1e-11;

    [Fact]
    public void The_least_number_of_effective_sources_is_that_of_a_vertex()
    {
        var searched = 0;
        foreach (var (polytope, vertices) in FactsTests.Feasible(12, TestScale.Times(600)))
        {
            var least = vertices.Min(vertex => Math.Exp(vertex.Where(share => share.Sign > 0).Sum(share => -share.ToDouble() * Math.Log(share.ToDouble()))));
            var found = polytope.LeastEffectiveSources();
            Assert.True(found.IsProven);
            Assert.True(polytope.Contains(found.Mix));
            Assert.InRange(found.High, least * (1 - Close), least * (1 + Close));

            var interval = polytope.LeastEffectiveSources(new FigureLimits { EntropyVertices = 0 });
            searched += interval.IsProven ? 0 : 1;
            Assert.InRange(least, interval.Low * (1 - Close), interval.High * (1 + Close));
        }

        Assert.True(searched > 3, $"{searched} needed the vertices");
    }
}
