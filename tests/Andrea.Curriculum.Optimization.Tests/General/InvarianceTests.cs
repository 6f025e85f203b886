using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Volume;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>Facts do not depend on the order of sources, groups and rows, nor on what bounds are called; a conflict only on the order of their names.</summary>
public sealed class InvarianceTests
{
    private const double Close = 1e-9;

    private static readonly int Cases = TestScale.Times(400);

    [Fact]
    public void Of_a_box() => AssertAll(PolytopeShape.Box, RandomBoxes.Stream(71, Cases, 6).Select(box => new GeneralConstraints(box.Constraints(), [], [])));

    [Fact]
    public void Of_nested_groups() => AssertAll(PolytopeShape.Nested, Nests(72));

    [Fact]
    public void Of_general_constraints() => AssertAll(
        PolytopeShape.General, RandomSystem.Stream(73, Cases).Select(system => system.Constraints));

    [Fact]
    public void Of_raw_weights() => AssertAll(PolytopeShape.Raw, RandomBoxes.Stream(74, Cases, 5).Select(box => new GeneralConstraints(box.Constraints(), [], [])));

    private static void AssertAll(PolytopeShape shape, IEnumerable<GeneralConstraints> all)
    {
        var random = new Random(75);
        var feasible = 0;
        foreach (var constraints in all)
        {
            int[] order = [.. Enumerable.Range(0, constraints.Count).OrderBy(_ => random.Next())];
            var (one, other) = (Solve(shape, constraints), Solve(shape, Reorder(constraints, order)));
            AssertSame(one, other, order);
            AssertRenamed(one, Solve(shape, Rename(constraints)));
            feasible += one.IsFeasible ? 1 : 0;
        }

        Assert.True(feasible > Cases / 5, $"{feasible} are feasible");
    }

    private static ReachablePolytope Solve(PolytopeShape shape, GeneralConstraints constraints)
    {
        var answer = shape switch
        {
            PolytopeShape.Raw => Polytopes.OfRaw(constraints),
            PolytopeShape.General => Polytopes.General(constraints, SizeLimits.Default, null),
            _ => Polytopes.Of(constraints),
        };
        Assert.Equal(shape, answer.Polytope!.Shape);
        return answer.Polytope;
    }

    /// <summary>Source <c>order[i]</c> of the one is source i of the other.</summary>
    private static void AssertSame(ReachablePolytope one, ReachablePolytope other, int[] order)
    {
        Assert.Equal((one.IsFeasible, one.Dimension, one.FreeSources.Length), (other.IsFeasible, other.Dimension, other.FreeSources.Length));
        if (!one.IsFeasible)
        {
            return;
        }

        for (var i = 0; i < order.Length; i++)
        {
            Assert.Equal(
                (one.TightFloor(order[i]), one.TightCap(order[i]), one.IsPinned(order[i])), (other.TightFloor(i), other.TightCap(i), other.IsPinned(i)));
            Assert.True(Rational.Abs(one.EvenMostMix[order[i]] - other.EvenMostMix[i]) <= one.EvenMost.Error + other.EvenMost.Error);
        }

        for (var g = 0; g < one.Groups.Length; g++)
        {
            Assert.Equal(one.TightGroup(g), other.TightGroup(one.Groups.Length - 1 - g));
        }

        Assert.Equal(one.GreatestShare().Share, other.GreatestShare().Share);
        Assert.Equal(one.EvenMost.FormatEffectiveSources(), other.EvenMost.FormatEffectiveSources());
        Assert.Equal(one.LeastEffectiveSources().High, other.LeastEffectiveSources().High, Close);
        Assert.Equal(one.CountVertices(), other.CountVertices());
        Assert.Equal(Texts(one.Vertices().Select(vertex => order.Select(source => vertex[source]))), Texts(other.Vertices().Select(vertex => vertex.AsEnumerable())));
        AssertSame(one.Volume().OfSimplex, other.Volume().OfSimplex);
        AssertSame(one.Volume().OfHull, other.Volume().OfHull);
    }

    private static void AssertSame(VolumeFraction one, VolumeFraction other)
    {
        Assert.Equal((one.Kind, one.Exact), (other.Kind, other.Exact));
        Assert.Equal(one.Log10, other.Log10, Close);
    }

    private static void AssertRenamed(ReachablePolytope one, ReachablePolytope other)
    {
        Assert.Equal((one.Dimension, one.Conflict?.Kind, one.Conflict?.Excess), (other.Dimension, other.Conflict?.Kind, other.Conflict?.Excess));
        Assert.Equal(one.Conflict?.Members.Select(member => NewName(member.Id)), other.Conflict?.Members.Select(member => member.Id));
        if (one.IsFeasible)
        {
            Assert.Equal(one.EvenMostMix.ToArray(), other.EvenMostMix.ToArray());
            Assert.Equal(one.Vertices().SelectMany(vertex => vertex), other.Vertices().SelectMany(vertex => vertex));
        }
    }

    private static List<string> Texts(IEnumerable<IEnumerable<Rational>> vertices) =>
        [.. vertices.Select(vertex => string.Join(' ', vertex.Select(share => $"{share.Numerator}/{share.Denominator}"))).Order(StringComparer.Ordinal)];

    private static GeneralConstraints Reorder(GeneralConstraints constraints, int[] order)
    {
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        return new GeneralConstraints(
            new BoxConstraints([.. order.Select(i => constraints.Box.Floors[i])], [.. order.Select(i => constraints.Box.Caps[i])]),
            [.. constraints.Groups.Reverse().Select(group => group with { Members = [.. group.Members.Select(i => place[i]).Order()] })],
            [.. constraints.Rows.Reverse().Select(row => row with { Terms = [.. row.Terms.Select(term => term with { Source = place[term.Source] }).Reverse()] })]);
    }

    private static GeneralConstraints Rename(GeneralConstraints constraints) => new(
        new BoxConstraints([.. constraints.Box.Floors.Select(Rename)], [.. constraints.Box.Caps.Select(Rename)]),
        [.. constraints.Groups.Select(group => group with { Floor = Rename(group.Floor), Cap = Rename(group.Cap) })],
        [.. constraints.Rows.Select(row => row with { Least = Rename(row.Least), Greatest = Rename(row.Greatest) })]);

    private static ShareBound? Rename(ShareBound? bound) => bound is { } written ? Rename(written) : null;

    private static ShareBound Rename(ShareBound bound) => bound with { Id = NewName(bound.Id) };

    private static ConstraintId NewName(ConstraintId id) => id.IsWritten ? new ConstraintId(3 + (7 * id.Value)) : id;

    /// <summary>Boxes with two disjoint groups and one within the first.</summary>
    private static IEnumerable<GeneralConstraints> Nests(int seed)
    {
        var random = new Random(seed);
        foreach (var (floors, caps) in RandomBoxes.Stream(seed, 8 * Cases, 6).Where(box => box.Floors.Length >= 4 && ReachablePolytope.Of(box.Constraints()).Dimension > 0).Take(Cases))
        {
            ImmutableArray<int>[] groups = [[0, 1, 2], [1, 2], [.. Enumerable.Range(3, floors.Length - 3)]];
            yield return new GeneralConstraints(
                BoxConstraints.Of(floors, caps),
                [.. groups.Select((members, g) => new GroupBound(
                    members, new ShareBound(Rational.Of(random.Next(4), 8), new ConstraintId(100 + (2 * g))), new ShareBound(Rational.Of(random.Next(3, 9), 8), new ConstraintId(101 + (2 * g)))))],
                []);
        }
    }
}
