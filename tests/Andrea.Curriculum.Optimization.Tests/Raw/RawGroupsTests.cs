using System.Collections.Immutable;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Tests.General;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.Raw;

/// <summary>Raw bounds together with groups and rows, against the vertices of all bases of the ratios.</summary>
public sealed class RawGroupsTests
{
    [Fact]
    public void Facts_are_those_of_the_vertices()
    {
        var (feasible, thin) = (0, 0);
        foreach (var weights in Stream(1, TestScale.Times(400)))
        {
            var vertices = Vertices(weights);
            var polytope = Solve(weights);
            Assert.Equal(vertices.Count > 0, polytope.IsFeasible);
            Assert.Equal(BasisVertices.Dimension(vertices), polytope.Dimension);
            if (vertices.Count == 0)
            {
                continue;
            }

            feasible++;
            thin += polytope.Dimension is > 0 and var dimension && dimension < weights.Count - 1 ? 1 : 0;
            Assert.Equal(PolytopeShape.Raw, polytope.Shape);
            Assert.Equal(weights.Rows, polytope.Rows);
            Assert.Equal(vertices.Count, polytope.CountVertices().Value);
            for (var i = 0; i < weights.Count; i++)
            {
                Assert.Equal(vertices.Min(vertex => vertex[i]), polytope.TightFloor(i));
                Assert.Equal(vertices.Max(vertex => vertex[i]), polytope.TightCap(i));
                Assert.True(polytope.FloorOfClippedShares(i).Share >= polytope.TightFloor(i));
            }

            Assert.True(polytope.Contains(polytope.EvenMostMix));
            Assert.True(polytope.Contains(polytope.Project(new Rational[weights.Count])));
        }

        Assert.True(feasible > 60 && thin > 3, $"{feasible} feasible, {thin} thin");
    }

    [Fact]
    public void Shares_are_reachable_when_some_scale_gives_weights_within_their_bounds()
    {
        var random = new Random(2);
        var (inside, outside) = (0, 0);
        foreach (var weights in Stream(2, TestScale.Times(400)).Where(weights => Solve(weights).IsFeasible))
        {
            var polytope = Solve(weights);
            for (var k = 0; k < 5; k++)
            {
                var parts = Enumerable.Range(0, weights.Count).Select(_ => random.Next(0, 4)).ToArray();
                parts[random.Next(weights.Count)]++;
                Rational[] mix = [.. parts.Select(part => Rational.Of(part, parts.Sum()))];
                var isReachable = HasScale(weights.Box, mix) && RandomSystem.Inequalities(OnlyShares(weights)).TrueForAll(one => one.Value(mix) <= one.Limit);
                Assert.Equal(isReachable, polytope.Contains(mix));
                (inside, outside) = isReachable ? (inside + 1, outside) : (inside, outside + 1);
            }
        }

        Assert.True(inside > 50 && outside > 50, $"{inside} inside, {outside} outside");
    }

    [Fact]
    public void Conflicts_name_bounds_of_which_none_can_be_spared()
    {
        var (found, mixed) = (0, 0);
        foreach (var weights in Stream(3, TestScale.Times(600)))
        {
            if (Solve(weights).Conflict is not { Kind: ConflictKind.WeightedSum } conflict)
            {
                continue;
            }

            found++;
            mixed += conflict.Members.Any(member => member.Weight.IsZero) ? 1 : 0;
            var ids = conflict.Members.Select(member => member.Id.Value).ToHashSet();
            Assert.Equal(ids.Count, conflict.Members.Length);
            Assert.Empty(Vertices(Keep(weights, ids)));
            foreach (var member in conflict.Members.Where(member => !IsGreatCap(member)))
            {
                Assert.True(Vertices(Keep(weights, [.. ids.Where(id => id != member.Id.Value)])).Count > 0,
                    $"{member} can be spared of {string.Join("; ", conflict.Members)} of {string.Join("; ", weights.Box.Floors)} {string.Join("; ", weights.Box.Caps)}");
            }

            AssertAddsUp(weights, ids, conflict);
        }

        Assert.True(found > 50 && mixed > 20, $"{found} conflicts, {mixed} with raw bounds");
    }

    [Fact]
    public void A_fixed_weight_tells_the_scale_of_many()
    {
        // 33 sources have 1,056 pairs; the first, whose weight is 1, needs 64 of them.
        var box = BoxConstraints.Of(
            [1, .. Enumerable.Repeat(Rational.Of(1, 2), 32)], [.. Enumerable.Repeat(Rational.One, 33)]);
        var group = new GroupBound([0, 1], new ShareBound(Rational.Of(3, 66), new ConstraintId(0)), ShareBound.NoCap);
        var polytope = Polytopes.OfRaw(new GeneralConstraints(box, [group], [])).Polytope!;
        Assert.Equal(32, polytope.Dimension);

        var free = BoxConstraints.Of([.. Enumerable.Repeat(Rational.Of(1, 2), 33)], [.. Enumerable.Repeat(Rational.One, 33)]);
        Assert.Equal(
            "1056 pairs of a raw floor and a cap, with 1 groups and constraints, are more than 1000",
            Polytopes.OfRaw(new GeneralConstraints(free, [group], [])).ExceededLimit);
    }

    private static bool IsGreatCap(ConflictMember member) => member is { Source: >= 0, IsLeast: false } && member.Value >= 1;

    /// <summary>The weighted bounds of shares allow less than every mix of the raw bounds kept comes to.</summary>
    private static void AssertAddsUp(GeneralConstraints weights, HashSet<int> ids, PolytopeConflict conflict)
    {
        var sum = new Rational[weights.Count];
        var limit = Rational.Zero;
        var inequalities = RandomSystem.Inequalities(OnlyShares(weights));
        foreach (var member in conflict.Members.Where(member => !member.Weight.IsZero))
        {
            var one = member.Source < 0 ? inequalities.Single(one => one.Id == member.Id.Value) : Excluded(weights.Count, member.Source);
            limit += member.Weight * one.Limit;
            sum = [.. sum.Zip(one.Coefficients, (a, b) => a + (member.Weight * b))];
        }

        var box = Keep(weights, ids).Box;
        Assert.Equal(limit, conflict.Limit);
        Assert.True(conflict.Total > limit);
        var open = BoxConstraints.Of(
            [.. box.Floors.Select(floor => floor.Value)], [.. box.Caps.Select(cap => cap.Value.IsZero ? Rational.One : cap.Value)]);
        Assert.All(
            Vertices(new GeneralConstraints(open, [], [])),
            vertex => Assert.True(vertex.Zip(sum, (a, b) => a * b).Aggregate((a, b) => a + b) >= conflict.Total));
    }

    private static Inequality Excluded(int count, int source)
    {
        var unit = new Rational[count];
        unit[source] = 1;
        return new Inequality(-1, unit, 0);
    }

    private static ReachablePolytope Solve(GeneralConstraints weights) => Polytopes.OfRaw(weights).Polytope!;

    private static bool HasScale(BoxConstraints box, Rational[] mix)
    {
        var (from, to) = (Rational.Zero, (Rational?)null);
        for (var i = 0; i < mix.Length; i++)
        {
            if (mix[i].IsZero)
            {
                if (box.Floors[i].Value.Sign > 0)
                {
                    return false;
                }

                continue;
            }

            from = Rational.Max(from, box.Floors[i].Value / mix[i]);
            var most = box.Caps[i].Value / mix[i];
            to = to is { } least && least < most ? least : most;
        }

        return to!.Value.Sign > 0 && from <= to.Value;
    }

    private static GeneralConstraints OnlyShares(GeneralConstraints weights) => new(
        BoxConstraints.Of(new Rational[weights.Count], [.. Enumerable.Repeat(Rational.One, weights.Count)]), weights.Groups, weights.Rows);

    private static List<Rational[]> Vertices(GeneralConstraints weights)
    {
        var all = RandomSystem.Inequalities(OnlyShares(weights));
        var (floors, caps) = (weights.Box.Floors, weights.Box.Caps);
        for (var i = 0; i < weights.Count; i++)
        {
            for (var j = 0; j < weights.Count; j++)
            {
                var ratio = new Rational[weights.Count];
                ratio[i] += floors[j].Value;
                ratio[j] -= caps[i].Value;
                all.Add(new Inequality(-1, ratio, 0));
            }

            if (caps[i].Value.IsZero)
            {
                all.Add(Excluded(weights.Count, i));
            }
        }

        return BasisVertices.Of(weights.Count, all);
    }

    /// <summary>Only the bounds named; a weight without a cap has the cap 1, and greater caps stay.</summary>
    private static GeneralConstraints Keep(GeneralConstraints weights, HashSet<int> ids)
    {
        ShareBound Kept(ShareBound bound, ShareBound none) => ids.Contains(bound.Id.Value) ? bound : none;
        return new GeneralConstraints(
            new BoxConstraints(
                [.. weights.Box.Floors.Select(floor => Kept(floor, ShareBound.NoFloor))],
                [.. weights.Box.Caps.Select(cap => cap.Value >= 1 ? cap : Kept(cap, ShareBound.NoCap))]),
            [.. weights.Groups.Select(group => group with { Floor = Kept(group.Floor, ShareBound.NoFloor), Cap = Kept(group.Cap, ShareBound.NoCap) })],
            [.. weights.Rows.Select(row => row with
            {
                Least = row.Least is { } least && ids.Contains(least.Id.Value) ? least : null,
                Greatest = row.Greatest is { } greatest && ids.Contains(greatest.Id.Value) ? greatest : null,
            })]);
    }

    /// <summary>Groups and rows of random systems over random weights, some fixed, some greater than 1.</summary>
    private static IEnumerable<GeneralConstraints> Stream(int seed, int count)
    {
        var random = new Random(seed);
        foreach (var system in RandomSystem.Stream(seed, count, greatestCount: 3))
        {
            var (floors, caps) = (ImmutableArray.CreateBuilder<ShareBound>(), ImmutableArray.CreateBuilder<ShareBound>());
            for (var i = 0; i < system.Count; i++)
            {
                var cap = random.Next(8) == 0 ? 0 : random.Next(1, 9);
                var floor = random.Next(3) switch { 0 => 0, 1 => cap, _ => random.Next(0, cap + 1) };
                floors.Add(new ShareBound(Rational.Of(random.Next(2) * floor, 6), new ConstraintId(1000 + (2 * i))));
                caps.Add(cap == 6 ? ShareBound.NoCap : new ShareBound(Rational.Of(cap, 6), new ConstraintId(1001 + (2 * i))));
            }

            var box = new BoxConstraints(floors.ToImmutable(), caps.ToImmutable());
            if (caps.Any(cap => !cap.Value.IsZero) && !(system.Constraints.Groups.IsEmpty && system.Constraints.Rows.IsEmpty))
            {
                yield return new GeneralConstraints(box, system.Constraints.Groups, system.Constraints.Rows);
            }
        }
    }
}
