using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>Conflicts add up to a contradiction, and every proper subset of one can hold.</summary>
public sealed class ConflictTests
{
    [Fact]
    public void A_conflict_contradicts_itself_and_no_subset_of_it_does()
    {
        var sizes = new int[10];
        foreach (var system in RandomSystem.Stream(4, TestScale.Times(1000)))
        {
            if (system.Solve().Conflict is not { } conflict)
            {
                continue;
            }

            sizes[conflict.Members.Length]++;
            AssertIrreducible(system.Constraints, conflict);
        }

        Assert.True(sizes[1] > 5 && sizes[2] > 20 && sizes[3] > 5, string.Join(' ', sizes));
    }

    [Fact]
    public void A_conflict_of_two_rows_names_their_weights()
    {
        // a >= 2 b and b >= a are satisfiable only without a and b, but they must have 0.5 together.
        var rows = new[]
        {
            new LinearRow([new(0, 1), new(1, -2)], new ShareBound(0, new ConstraintId(7)), null),
            new LinearRow([new(0, -1), new(1, 1)], new ShareBound(0, new ConstraintId(8)), null),
        };
        var group = new GroupBound([0, 1], new ShareBound(Rational.Of(1, 2), new ConstraintId(9)), ShareBound.NoCap);
        var box = BoxConstraints.Of([0, 0, 0], [1, 1, 1]);
        var conflict = Polytopes.Of(new GeneralConstraints(box, [group], [.. rows])).Polytope!.Conflict!;
        Assert.Equal(ConflictKind.WeightedSum, conflict.Kind);
        Assert.Equal([7, 8, 9], conflict.Members.Select(member => member.Id.Value));
        Assert.Equal([2, 3, 1], conflict.Members.Select(member => member.Weight));
        Assert.All(conflict.Members, member => Assert.True(member.IsLeast));
        Assert.Equal((0, Rational.Of(-1, 2)), (conflict.Total, conflict.Limit));
    }

    internal static void AssertIrreducible(GeneralConstraints constraints, PolytopeConflict conflict)
    {
        var all = RandomSystem.Inequalities(constraints);
        var written = conflict.Members.Where(member => member.Id.IsWritten).ToList();
        var ids = written.Select(member => member.Id.Value).ToHashSet();
        Assert.Equal(written.Count, ids.Count);
        Assert.Empty(BasisVertices.Of(constraints.Count, Only(all, ids)));

        // A cap below 0 contradicts itself, but "floor above cap" names both.
        var isPair = conflict.Kind == ConflictKind.FloorAboveCap && (conflict.Limit.Sign < 0 || conflict.Total > 1);
        foreach (var id in ids)
        {
            Assert.True(isPair ||
                BasisVertices.Of(constraints.Count, Only(all, [.. ids.Where(other => other != id)])).Count > 0,
                $"{id} can be spared of {conflict.Kind} {string.Join("; ", conflict.Members)}");
        }

        if (conflict.Kind == ConflictKind.WeightedSum)
        {
            Assert.Equal(ids.Order(), conflict.Members.Select(member => member.Id.Value));
            AssertAddsUp(constraints.Count, all, conflict);
        }
    }

    private static List<Inequality> Only(List<Inequality> all, HashSet<int> ids) => [.. all.Where(one => one.Id < 0 || ids.Contains(one.Id))];

    private static void AssertAddsUp(int count, List<Inequality> all, PolytopeConflict conflict)
    {
        var sum = new Rational[count];
        var limit = Rational.Zero;
        foreach (var member in conflict.Members)
        {
            var inequality = all.Single(one => one.Id == member.Id.Value);
            Assert.True(member.Weight.Sign > 0);
            Assert.Equal(member.IsLeast ? -member.Value : member.Value, inequality.Limit);
            limit += member.Weight * inequality.Limit;
            sum = [.. sum.Zip(inequality.Coefficients, (a, b) => a + (member.Weight * b))];
        }

        Assert.Equal(sum.Min(), conflict.Total);
        Assert.Equal(limit, conflict.Limit);
        Assert.True(conflict.Total > conflict.Limit);
    }
}
