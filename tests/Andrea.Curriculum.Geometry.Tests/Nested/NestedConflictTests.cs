using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Nested;

/// <summary>Conflicts cannot hold, and every proper subset of them can.</summary>
public sealed class NestedConflictTests
{
    [Fact]
    public void ConflictsAreIrreducible()
    {
        var kinds = new Dictionary<ConflictKind, int>();
        foreach (var nest in RandomNest.Stream(11, 6000 * TestScale.Value))
        {
            var solved = nest.Solve();
            if (solved.Solution.Conflict?.Describe(solved.Bounds) is not { } conflict)
            {
                continue;
            }

            kinds[conflict.Kind] = kinds.GetValueOrDefault(conflict.Kind) + 1;
            var written = conflict.Members.Select(member => member.Id.Value).ToHashSet();
            Assert.DoesNotContain(-1, written);
            Assert.Equal(conflict.Members.Length, written.Count);
            Assert.Empty(nest.GridMixes(written.Contains));
            Assert.All(written, dropped => Assert.NotEmpty(nest.GridMixes(id => id != dropped && written.Contains(id))));
        }

        Assert.True(kinds.Count == 5 && kinds.Values.Min() > 20, string.Join(' ', kinds));
    }

    [Fact]
    public void TheArithmeticIsThatOfTheMembers()
    {
        foreach (var nest in RandomNest.Stream(12, 2000 * TestScale.Value))
        {
            var solved = nest.Solve();
            if (solved.Solution.Conflict?.Describe(solved.Bounds) is not { } conflict)
            {
                continue;
            }

            Assert.All(conflict.Members, member => Assert.Equal(Written(nest, member), member.Value));
            var hasOwn = conflict.Kind is ConflictKind.FloorAboveCap or ConflictKind.FloorsExceedGroupCap or ConflictKind.CapsBelowGroupFloor;
            var summed = conflict.Members[..^(hasOwn ? 1 : 0)];
            Assert.Equal(summed.Aggregate(Rational.Zero, (sum, member) => sum + member.Value), conflict.Total);
            Assert.Equal(hasOwn ? conflict.Members[^1].Value : Rational.One, conflict.Limit);
            Assert.Equal(conflict.Kind is ConflictKind.CapsBelowOne or ConflictKind.CapsBelowGroupFloor, conflict.Total < conflict.Limit);
            Assert.NotEqual(conflict.Total, conflict.Limit);
        }
    }

    private static Rational Written(RandomNest nest, ConflictMember member)
    {
        var isFloor = member.Id.Value % 2 == 0;
        var value = member.IsGroup
            ? (isFloor ? nest.GroupFloors : nest.GroupCaps)[member.Group]
            : (isFloor ? nest.Floors : nest.Caps)[member.Source];
        Assert.Equal(member.IsGroup ? nest.Count + member.Group : member.Source, member.Id.Value / 2);
        return Rational.Of(value, nest.Grid);
    }
}
