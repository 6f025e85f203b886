using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Tests.Vertices;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests.Volume;

public sealed class ChebyshevTests
{
    [Fact]
    public void The_lesson_s_ball_touches_three_sides_of_four()
    {
        // Free ranges 1/2, 1/2, 1/4 over a slack of 1/2: half the least range binds before a third of the slack.
        var ball = Boxes.Lesson().Solve().Chebyshev()!;
        Assert.Equal(Rational.Of(1, 8), ball.Margin);
        Assert.Equal(Rational.Of(3, 128), ball.SquaredRadius);
        Assert.Equal(Math.Sqrt(3.0 / 128), ball.Radius);
        Assert.Equal(["0.625", "0.25", "0.125"], ball.Centre.Select(share => share.ToString()));
    }

    [Fact]
    public void The_centre_is_reachable_and_has_the_margin_and_no_mix_has_more()
    {
        foreach (var box in RandomBoxes.Stream(90, TestScale.Times(3_000), 7).Concat(Boxes.WithSlivers(91, TestScale.Times(500))))
        {
            var polytope = box.Solve();
            if (!polytope.IsFeasible)
            {
                continue;
            }

            var ball = polytope.Chebyshev()!;
            Assert.True(polytope.Contains(ball.Centre));
            var vertices = BoxVertices.Enumerate(box.Floors, box.Caps);
            var low = Enumerable.Range(0, polytope.Count).Select(i => vertices.Min(vertex => vertex[i])).ToArray();
            var high = Enumerable.Range(0, polytope.Count).Select(i => vertices.Max(vertex => vertex[i])).ToArray();
            var free = Enumerable.Range(0, polytope.Count).Where(i => low[i] != high[i]).ToArray();
            if (free.Length == 0)
            {
                Assert.Equal((Rational.Zero, Rational.Zero), (ball.Margin, ball.SquaredRadius));
                continue;
            }

            Assert.Equal(ball.Margin, Margin(ball.Centre, low, high, free));
            Assert.Equal(ball.Margin * ball.Margin, ball.SquaredRadius * Rational.Of(free.Length - 1, free.Length));

            // A greater margin leaves an empty box: some interval is crossed, or no shares within them sum to 1.
            var more = ball.Margin * Rational.Of(1_000_001, 1_000_000);
            var (floors, caps) = ((Rational[])low.Clone(), (Rational[])high.Clone());
            foreach (var i in free)
            {
                (floors[i], caps[i]) = (low[i] + more, high[i] - more);
            }

            Assert.Empty(BoxVertices.Enumerate(floors, caps));
        }
    }

    [Fact]
    public void The_ball_lies_inside_and_touches()
    {
        var random = new Random(92);
        foreach (var box in RandomBoxes.Stream(93, TestScale.Times(500), 6).Where(box => box.Solve().Dimension > 0))
        {
            var polytope = box.Solve();
            var ball = polytope.Chebyshev()!;
            var free = polytope.FreeSources;
            var least = double.PositiveInfinity;
            for (var k = 0; k < 20 + (2 * free.Length); k++)
            {
                // Random directions in the hull, then those straight at the bounds.
                var direction = free.Select((_, j) => k < 20 ? random.NextDouble() - 0.5 : (k - 20) / 2 == j ? (k % 2 == 0 ? 1.0 : -1.0) : 0).ToArray();
                var mean = direction.Average();
                var length = Math.Sqrt(direction.Sum(step => (step - mean) * (step - mean)));
                for (var j = 0; j < free.Length; j++)
                {
                    var share = ball.Centre[free[j]].ToDouble() + ((direction[j] - mean) / length * ball.Radius);
                    var room = Math.Min(share - polytope.TightFloor(free[j]).ToDouble(), polytope.TightCap(free[j]).ToDouble() - share);
                    Assert.True(room > -1e-12);
                    least = Math.Min(least, room);
                }
            }

            Assert.InRange(least, -1e-12, 1e-12);
        }
    }

    [Fact]
    public void A_pinned_source_stays_where_it_is()
    {
        var ball = MeasuredBoxes.Polish.Chebyshev()!;
        Assert.Equal((Rational.Zero, Rational.Zero), (ball.Centre[2], ball.Centre[3]));
        Assert.Equal(Rational.Of(3, 140), ball.Margin);
    }

    [Fact]
    public void There_is_no_ball_in_nothing() =>
        Assert.Throws<InvalidOperationException>(() => (new Rational[] { 1, 1 }, new Rational[] { 1, 1 }).Solve().Chebyshev());

    private static Rational Margin(IReadOnlyList<Rational> mix, Rational[] low, Rational[] high, int[] free) =>
        free.Select(i => Rational.Min(mix[i] - low[i], high[i] - mix[i])).Min();
}
