using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests;

public sealed class ReachablePolytopeTests
{
    /// <summary>Order of the sixteen sources: hermes3-general, dictionary, repo-docs, repo-docstrings, then twelve others.</summary>
    [Fact]
    public void The_published_run_has_dimensions_6_15_and_13()
    {
        var firehose = Boxes.Free(16);
        var warmup = Boxes.Free(16);
        Array.Fill(warmup.Caps, Rational.Zero, 7, 9);
        var polish = Boxes.Free(16);
        polish.Floors[0] = Rational.Of(7, 10);
        polish.Caps[1] = Rational.Of(1, 4);
        polish.Caps[2] = polish.Caps[3] = Rational.Zero;
        Assert.Equal(15, firehose.Solve().Dimension);
        Assert.Equal(6, warmup.Solve().Dimension);
        Assert.Equal(13, polish.Solve().Dimension);
        Assert.Equal(Rational.Of(3, 10), polish.Solve().TightCap(4));
        Assert.Equal(Rational.Of(3, 10), polish.Solve().Slack);
        Assert.Equal((0, Rational.One), polish.Solve().GreatestShare());
    }

    [Fact]
    public void Ten_caps_of_a_tenth_are_one_legal_mix()
    {
        var box = Boxes.Free(10);
        Array.Fill(box.Caps, Rational.Of(1, 10));
        var polytope = box.Solve();
        Assert.Equal(0, polytope.Dimension);
        Assert.Empty(polytope.FreeSources);
        Assert.All(polytope.EvenMostMix, share => Assert.Equal(Rational.Of(1, 10), share));
        Assert.All(polytope.Vertex([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]), share => Assert.Equal(Rational.Of(1, 10), share));
        Assert.Empty(polytope.RelativeSlacks());
        Assert.True(polytope.IsPinned(3));
    }

    [Fact]
    public void Ten_floors_of_a_little_over_a_tenth_have_no_mix()
    {
        var box = Boxes.Free(10);
        Array.Fill(box.Floors, Boxes.Parse("0.1000000000000000001"));
        var conflict = box.Solve().Conflict;
        Assert.NotNull(conflict);
        Assert.Equal(ConflictKind.FloorsExceedOne, conflict.Kind);
        Assert.Equal(10, conflict.Members.Length);
        Assert.Equal(Rational.Of(1, BigInteger.Pow(10, 18)), conflict.Excess);
        Assert.Equal(-1, box.Solve().Dimension);
    }

    [Fact]
    public void Three_caps_of_sixteen_threes_have_no_mix()
    {
        var box = Boxes.Free(3);
        Array.Fill(box.Caps, Boxes.Parse("0.3333333333333333"));
        var conflict = box.Solve().Conflict;
        Assert.NotNull(conflict);
        Assert.Equal(ConflictKind.CapsBelowOne, conflict.Kind);
        Assert.Equal(Boxes.Parse("0.0000000000000001"), conflict.Excess);
        Array.Fill(box.Caps, Rational.Of(1, 3));
        Assert.Equal(0, box.Solve().Dimension);
    }

    [Theory]
    [InlineData("0.3", "1", 0)]
    [InlineData("1", "1", 0)]
    [InlineData("0", "0.9", -1)]
    [InlineData("1.5", "2", -1)]
    public void One_source_has_everything(string floor, string cap, int dimension)
    {
        var box = (Floors: new[] { Boxes.Parse(floor) }, Caps: new[] { Boxes.Parse(cap) });
        Assert.Equal(dimension, box.Solve().Dimension);
    }

    [Fact]
    public void Two_sources_bound_each_other()
    {
        var box = Boxes.Free(2);
        box.Floors[0] = Boxes.Parse("0.25");
        box.Caps[0] = Boxes.Parse("0.875");
        var polytope = box.Solve();
        Assert.Equal(1, polytope.Dimension);
        Assert.Equal(Boxes.Parse("0.125"), polytope.TightFloor(1));
        Assert.Equal(Boxes.Parse("0.75"), polytope.TightCap(1));
        Assert.Equal([1.0, 1.0], polytope.RelativeSlacks().ToArray());
    }

    [Fact]
    public void Ten_thousand_sources_are_solved()
    {
        var box = Boxes.Free(10_000);
        for (var i = 0; i < box.Floors.Length; i++)
        {
            box.Floors[i] = Rational.Of(i % 7, 100_000);
            box.Caps[i] = i % 5 == 0 ? Rational.Zero : Rational.Of(40 + (i % 3), 100_000);
            box.Floors[i] = Rational.Min(box.Floors[i], box.Caps[i]);
        }

        var polytope = box.Solve();
        Assert.Equal(7_999, polytope.Dimension);
        Assert.Equal(Rational.One, polytope.EvenMostMix.Aggregate((a, b) => a + b));
        var mix = new double[10_000];
        polytope.BestVertex([.. Enumerable.Range(0, 10_000)], mix);
        Assert.True(polytope.Contains(mix));
    }

    [Fact]
    public void An_empty_polytope_answers_no_question_about_mixes()
    {
        var box = Boxes.Free(2);
        box.Caps[0] = box.Caps[1] = Rational.Zero;
        var polytope = box.Solve();
        Assert.Throws<InvalidOperationException>(() => polytope.TightCap(0));
        Assert.Throws<InvalidOperationException>(() => polytope.EvenMostMix);
        Assert.Throws<InvalidOperationException>(() => polytope.Vertex([0, 1]));
        Assert.Throws<InvalidOperationException>(() => polytope.RoundedCaps);
        Assert.Throws<InvalidOperationException>(() => polytope.Project([0.5, 0.5]));
        Assert.Throws<InvalidOperationException>(() => polytope.Settle(new double[2]));
        Assert.Throws<InvalidOperationException>(() => polytope.Slack);
        Assert.Equal(MembershipKind.NoMixes, polytope.Check([0.5, 0.5]).Kind);
    }

    [Fact]
    public void An_order_that_does_not_name_every_source_once_is_refused()
    {
        var polytope = Boxes.Free(3).Solve();
        Assert.Throws<ArgumentException>(() => polytope.Vertex([0, 1]));
        Assert.Throws<ArgumentException>(() => polytope.Vertex([0, 1, 1]));
        Assert.Throws<ArgumentException>(() => polytope.Vertex([0, 1, 3]));
        Assert.Throws<ArgumentException>(() => polytope.Vertex([0, 1, -1]));
        Assert.Throws<ArgumentException>(() => polytope.BestVertex([0, 1], new double[3]));
    }
}
