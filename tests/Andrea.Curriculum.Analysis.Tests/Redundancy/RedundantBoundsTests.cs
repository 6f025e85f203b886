using Andrea.Curriculum.Analysis.Redundancy;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Analysis.Tests.Redundancy;

/// <summary>Without the bounds found the vertices are the same; without any further one they are not.</summary>
public sealed class RedundantBoundsTests
{
    [Fact]
    public void All_that_are_found_may_go_and_no_other() =>
        AssertAll(RandomBoxes.Stream(2, TestScale.Times(1500), 5), Text, BoxVerticesOf, 100);

    [Fact]
    public void A_groups_bounds_are_found_like_those_of_a_box()
    {
        // A group that bounds nothing forces the way of groups; what it finds is what the box finds.
        foreach (var (floors, caps) in RandomBoxes.Stream(3, TestScale.Times(300), 4))
        {
            if (ReachablePolytope.Of(BoxConstraints.Of(floors, caps)).Dimension > 0)
            {
                var box = RedundantBounds.Find(Run.Of(Text(floors, caps))).Select(bound => (bound.Kind, bound.Source));
                var nested = RedundantBounds.Find(Run.Of(Text(floors, caps) + "groups: [{name: g, sources: [s0], cap: 1}]\n")).Select(bound => (bound.Kind, bound.Source));
                Assert.Equal(box, nested);
            }
        }
    }

    [Fact]
    public void Between_overlapping_groups_all_that_are_found_may_go_and_no_other()
    {
        var random = new Random(4);
        AssertAll(Enumerable.Range(0, TestScale.Times(250)).Select(_ => Bounds()), Overlapping, (floors, caps) => Vertices(Overlapping(floors, caps)), 50);

        // Floors and caps of three sources, then of two groups that share one.
        (Rational[] Floors, Rational[] Caps) Bounds() => (
            [.. Enumerable.Range(0, 5).Select(_ => Rational.Of(random.Next(2) * random.Next(3), 8))],
            [.. Enumerable.Range(0, 5).Select(_ => Rational.Of(random.Next(2) == 0 ? 8 : random.Next(2, 8), 8))]);
    }

    [Fact]
    public void Of_raw_weights_all_that_are_found_may_go_and_no_other() =>
        AssertAll(RandomBoxes.Stream(5, TestScale.Times(1500), 4), Raw, (floors, caps) => Vertices(Raw(floors, caps)), 50);

    private static void AssertAll(
        IEnumerable<(Rational[] Floors, Rational[] Caps)> bounds, Func<Rational[], Rational[], string> text, Func<Rational[], Rational[], string> vertices, int least)
    {
        var (found, kept) = (0, 0);
        foreach (var (floors, caps) in bounds)
        {
            var run = Run.Of(text(floors, caps));
            if (run.Regimes[0].FeasiblePolytope is not { Dimension: > 0 })
            {
                continue;
            }

            var before = vertices(floors, caps);
            var redundant = RedundantBounds.Find(run);
            foreach (var bound in redundant)
            {
                var (array, open) = bound.Kind == ConstraintKind.Cap ? (caps, Rational.One) : (floors, Rational.Zero);
                array[bound.Source >= 0 ? bound.Source : run.Run.Sources.Length + bound.Group] = open;
            }

            Assert.Equal(before, vertices(floors, caps));
            for (var i = 0; i < floors.Length; i++)
            {
                foreach (var (array, open) in new[] { (floors, Rational.Zero), (caps, Rational.One) })
                {
                    var written = array[i];
                    array[i] = open;
                    Assert.True(written == open || written.IsZero || before != vertices(floors, caps));
                    array[i] = written;
                    kept += written == open ? 0 : 1;
                }
            }

            found += redundant.Length;
        }

        Assert.True(found > least && kept > least, $"{found} {kept}");
    }

    [Fact]
    public void Groups_of_raw_weights_are_of_shares()
    {
        const string Groups = "groups: [{name: ab, sources: [a, b], cap: 0.55}, {name: cd, sources: [c, d], cap: 0.6}]\n";
        const string Sources = "steps: 10\nsources: [a, b, c, d]\nbounds: raw\n";

        // The weights of a and b are 1.6 at least, those of c and d 2 at most: they never have 0.6.
        var bound = Assert.Single(RedundantBounds.Find(Run.Of(Sources + "floors: {a: 0.8, b: 0.8}\n" + Groups)), found => found.Group >= 0);
        Assert.Equal((1, ConstraintKind.Cap), (bound.Group, bound.Kind));

        Assert.Empty(RedundantBounds.Find(Run.Of(Sources + Groups)));
    }

    private static string Vertices(string text) =>
        string.Join('\n', Run.Of(text).Regimes[0].Polytope!.Vertices().Select(mix => string.Join(' ', mix)).Order(StringComparer.Ordinal));

    private static string Raw(Rational[] floors, Rational[] caps) => "bounds: raw\n" + Text(floors, caps);

    private static string Overlapping(Rational[] floors, Rational[] caps) => Text(floors[..3], caps[..3])
        + $"groups: [{{name: g, sources: [s0, s1], floor: {floors[3]}, cap: {caps[3]}}}, {{name: h, sources: [s1, s2], floor: {floors[4]}, cap: {caps[4]}}}]\n";

    private static string Text(Rational[] floors, Rational[] caps)
    {
        string Mapping(Rational[] values) => string.Join(", ", values.Select((value, i) => $"s{i}: {value.Numerator}/{value.Denominator}"));
        return $"sources: [{string.Join(", ", floors.Select((_, i) => $"s{i}"))}]\nfloors: {{{Mapping(floors)}}}\ncaps: {{{Mapping(caps)}}}\n";
    }

    private static string BoxVerticesOf(Rational[] floors, Rational[] caps) =>
        string.Join('\n', BoxVertices.Enumerate(floors, caps).Select(mix => string.Join(' ', mix)).Order(StringComparer.Ordinal));
}
