using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Nested;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Nested;

/// <summary>Which families are nested, and their trees.</summary>
public sealed class GroupTreeTests
{
    [Fact]
    public void OverlapsAreFoundExactlyWhenThereAreAny()
    {
        var random = new Random(21);
        var overlapping = 0;
        for (var k = 0; k < 5000 * TestScale.Value; k++)
        {
            var n = random.Next(1, 7);
            var groups = Enumerable.Range(0, random.Next(0, 5))
                .Select(_ => Enumerable.Range(0, n).Where(_ => random.Next(2) == 0).ToImmutableArray()).ToArray();
            var tree = GroupTree.TryOf(n, groups, out var overlap);
            var expected = groups.Any(a => groups.Any(b => Overlap(a, b)));
            Assert.Equal(expected, tree is null);
            if (tree is null)
            {
                Assert.True(overlap.First < overlap.Second && Overlap(groups[overlap.First], groups[overlap.Second]));
                overlapping++;
                continue;
            }

            for (var g = 0; g < groups.Length; g++)
            {
                Assert.Equal(groups[g], Sources(tree, tree.NodeOfGroup[g]).Order());
            }

            Assert.Equal(Enumerable.Range(0, n), Sources(tree, tree.Root).Order());
            Assert.All(Enumerable.Range(0, tree.Root), node => Assert.True(tree.Parent[node] > node));
        }

        Assert.True(overlapping > 500);
    }

    [Fact]
    public void EqualSetsAreOneNode()
    {
        var tree = GroupTree.TryOf(4, [[0, 1], [2], [1, 0], [0, 1, 2, 3], [2]], out _)!;
        Assert.Equal(6, tree.Count);
        Assert.Equal([4, 2, 4, 5, 2], tree.NodeOfGroup);
    }

    [Theory]
    [InlineData(new[] { 0, 0 })]
    [InlineData(new[] { 3 })]
    [InlineData(new[] { -1 })]
    public void MembersExistAndAreNamedOnce(int[] members) =>
        Assert.Throws<ArgumentException>(() => GroupTree.TryOf(3, [[.. members]], out _));

    [Fact]
    public void AChainOfManyGroupsNests()
    {
        const int Sources = 3000;
        var groups = Enumerable.Range(1, Sources).Select(size => Enumerable.Range(0, size).ToImmutableArray()).ToArray();
        var box = new BoxConstraints(
            [.. Enumerable.Repeat(ShareBound.NoFloor, Sources)], [.. Enumerable.Repeat(ShareBound.NoCap, Sources)]);
        var bounds = groups.Select(members => new GroupBound(members, ShareBound.NoFloor, ShareBound.NoCap)).ToImmutableArray();
        var constraints = NestedConstraints.TryOf(box, bounds, out _)!;
        var solution = NestedSolver.Solve(constraints.Tree, new NodeBounds(constraints), out _);
        Assert.Equal(Sources - 1, solution.Dimension);
        Assert.Equal(1, solution.Fill([.. Enumerable.Range(0, Sources).Reverse()])[Sources - 1]);
    }

    private static bool Overlap(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        var common = a.Intersect(b).Count();
        return common > 0 && common < a.Length && common < b.Length;
    }

    private static List<int> Sources(GroupTree tree, int node)
    {
        if (node < tree.SourceCount)
        {
            return [node];
        }

        var found = new List<int>();
        foreach (var child in tree.Children(node))
        {
            found.AddRange(Sources(tree, child));
        }

        return found;
    }
}
