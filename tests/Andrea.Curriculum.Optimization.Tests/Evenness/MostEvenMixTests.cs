using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Optimization.Tests.General;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.Evenness;

/// <summary>The mix of greatest entropy by its optimality condition at all vertices, which nothing in the library knows of.</summary>
public sealed class MostEvenMixTests
{
    [Fact]
    public void No_vertex_lies_uphill_of_the_most_even_mix()
    {
        var (exact, near, worst) = (0, 0, 0.0);
        foreach (var (polytope, vertices) in FactsTests.Feasible(41, TestScale.Times(1200)))
        {
            var even = polytope.EvenMost;
            Assert.Equal(even.Mix.AsEnumerable(), polytope.EvenMostMix);
            Assert.True(polytope.Contains(even.Mix));
            Assert.True(even.Least <= even.Most && even.Least > Rational.Zero);
            (exact, near) = even.IsExact ? (exact + 1, near) : (exact, near + 1);
            var climb = vertices.Max(vertex => Uphill(even.Mix, vertex));
            worst = Math.Max(worst, (even.Most / even.Least).ToDouble() - 1);
            Assert.True(climb < 1e-9, $"{climb} uphill, error {even.Error.ToDouble()} {string.Join(' ', even.Mix.Select(x => x.ToDouble()))} of\n{string.Join('\n', vertices.Select(v => string.Join(' ', v.Select(x => x.ToDouble()))))}\n{string.Join(' ', polytope.Rows.Select(r => string.Join(",", r.Terms) + r.Least + r.Greatest))} {string.Join(' ', polytope.Groups.Select(r => string.Join(",", r.Members) + r.Floor + r.Cap))}");
            Assert.True(even.Error < Rational.Of(1, 1_000_000_000), $"error {even.Error.ToDouble()}");
        }

        Assert.True(exact > 50 && near > 20, $"{exact} exact, {near} near, the widest {worst}");
    }

    [Fact]
    public void A_known_irrational_mix_is_within_its_error()
    {
        // a = 3 b of three sources: (1 - 4 b)^4 = 27 b^4.
        var row = new LinearRow([new(0, 1), new(1, -3)], new ShareBound(0, new ConstraintId(1)), new ShareBound(0, new ConstraintId(1)));
        var box = BoxConstraints.Of([0, 0, 0], [1, 1, 1]);
        var even = Polytopes.Of(new GeneralConstraints(box, [], [row])).Polytope!.EvenMost;
        var share = 1 / (4 + Math.Sqrt(Math.Sqrt(27)));
        Assert.False(even.IsExact);
        Assert.True(even.Error < Rational.Of(1, 100_000_000_000));
        Assert.InRange(even.Mix[1].ToDouble() - share, -1e-11, 1e-11);
        var entropy = -((share * ScalarMath.Log(share)) + (3 * share * ScalarMath.Log(3 * share)) + ((1 - (4 * share)) * ScalarMath.Log(1 - (4 * share))));
        Assert.InRange(ScalarMath.Exp(entropy), even.Least.ToDouble() - 1e-13, even.Most.ToDouble() + 1e-13);
    }

    [Theory]
    [InlineData(60, 12, 1)]
    [InlineData(200, 40, 2)]
    public void A_mix_of_many_sources_is_as_near(int count, int rows, int seed)
    {
        var random = new Random(seed);
        var box = BoxConstraints.Of(new Rational[count], [.. Enumerable.Repeat(Rational.Of(1, 8), count)]);
        var list = Enumerable.Range(0, rows).Select(r => new LinearRow(
            [.. Enumerable.Range(0, count).Where(_ => random.Next(count / 6) == 0).Select(i => new RowTerm(i, random.Next(-900, 1000)))],
            new ShareBound(Rational.Of(random.Next(1, 30), 1), new ConstraintId(r)), null));
        var polytope = Polytopes.Of(new GeneralConstraints(box, [], [.. list])).Polytope!;
        if (polytope.IsFeasible)
        {
            Assert.True(polytope.EvenMost.Error < Rational.Of(1, 1_000_000_000), $"error {polytope.EvenMost.Error.ToDouble()}");
        }
    }

    /// <summary>How fast entropy grows at a mix on the way to a vertex.</summary>
    private static double Uphill(IReadOnlyList<Rational> mix, Rational[] vertex)
    {
        var slope = 0.0;
        for (var i = 0; i < vertex.Length; i++)
        {
            var step = (vertex[i] - mix[i]).ToDouble();
            slope -= mix[i].IsZero ? step * -1e300 : step * ScalarMath.Log(mix[i].ToDouble());
        }

        return slope;
    }
}
