using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Repair;
using Andrea.Curriculum.Geometry.Tests.Nested;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests.Repair;

/// <summary>Repairs against all mixes of a grid, which hold a best one: nested rows are totally unimodular, also with slacks.</summary>
public sealed class PolytopeRepairTests
{
    [Fact]
    public void NoMixBreaksLessAndNoneFewer()
    {
        var (broken, apart) = (0, 0);
        foreach (var nest in RandomNest.Stream(21, 5000 * TestScale.Value))
        {
            var mixes = nest.AllMixes();
            var (least, fewest) = PolytopeRepair.Both(nest.Constraints())!.Value;
            var leastTotal = mixes.Min(mix => nest.Breaches(mix).Sum());
            var fewestBounds = mixes.Min(mix => nest.Breaches(mix).Count(breach => breach > 0));

            Assert.Equal(Rational.Of(leastTotal, nest.Grid), least.Total);
            Assert.Equal(fewestBounds, fewest.Changes.Length);
            Assert.True(least.IsProvenLeast && fewest.IsProvenFewest);
            Assert.Equal(fewest.Total == least.Total, fewest.IsProvenLeast);
            Assert.Equal(least.Changes.Length == fewest.Changes.Length, least.IsProvenFewest);
            broken += fewestBounds > 0 ? 1 : 0;
            apart += least == fewest ? 0 : 1;
        }

        Assert.True(broken > 1000 && apart > 5, $"{broken} {apart}");
    }

    [Fact]
    public void TheFewestBoundsMoveByTheLeast()
    {
        foreach (var nest in RandomNest.Stream(22, 2000 * TestScale.Value))
        {
            var fewest = PolytopeRepair.FewestBounds(nest.Constraints())!;
            var moved = fewest.Changes.Select(change => change.Id.Value).ToHashSet();
            var best = nest.AllMixes().Select(nest.Breaches)
                .Where(breaches => Enumerable.Range(0, breaches.Length).All(id => breaches[id] == 0 || moved.Contains(id)))
                .Min(breaches => breaches.Sum());

            Assert.Equal(Rational.Of(best, nest.Grid), fewest.Total);
        }
    }

    [Fact]
    public void RepairedBoundsHaveAMixAndMoveOneWay()
    {
        foreach (var nest in RandomNest.Stream(23, 2000 * TestScale.Value, 8))
        {
            var constraints = nest.Constraints();
            var (least, fewest) = PolytopeRepair.Both(constraints)!.Value;
            foreach (var repair in new[] { least, fewest })
            {
                Assert.True(ReachablePolytope.Of(repair.ApplyTo(constraints)).IsFeasible);
                Assert.All(repair.Changes, change => Assert.True(change.IsFloor == (change.After < change.Before) && change.Distance.Sign > 0));
                Assert.Equal(ReachablePolytope.Of(constraints).IsFeasible, repair.Changes.IsEmpty);
            }
        }
    }

    [Fact]
    public void FixedBoundsStayAndTheOthersAreStillBest()
    {
        var hopeless = 0;
        foreach (var nest in RandomNest.Stream(24, 3000 * TestScale.Value))
        {
            var mixes = nest.AllMixes().Select(nest.Breaches).Where(breaches => breaches.Where((_, id) => IsFixed(id)).Sum() == 0).ToList();
            var repairs = PolytopeRepair.Both(nest.Constraints(), id => IsFixed(id.Value));
            if (repairs is not { } found)
            {
                hopeless++;
                Assert.Empty(mixes);
                continue;
            }

            Assert.Equal(Rational.Of(mixes.Min(breaches => breaches.Sum()), nest.Grid), found.Least.Total);
            Assert.Equal(mixes.Min(breaches => breaches.Count(breach => breach > 0)), found.Fewest.Changes.Length);
            Assert.DoesNotContain(found.Least.Changes.Concat(found.Fewest.Changes), change => IsFixed(change.Id.Value));
        }

        Assert.True(hopeless > 20);

        static bool IsFixed(int id) => id % 3 == 1;
    }

    [Theory]
    [InlineData("0.7 0.25 0.1", "1 1 1", "floor 0 0.7 -> 0.65")]
    [InlineData("0.2 0.2 0.2", "0.3 0.3 0.3", "cap 0 0.3 -> 0.4")]
    [InlineData("0.5 0 0", "0.4 1 1", "floor 0 0.5 -> 0.4")]
    [InlineData("1/3 0.7 0", "1 1 1", "floor 1 0.7 -> 2/3")]
    [InlineData("0.6 0.6 0", "0.1 0.1 1", "floor 0 0.6 -> 0.1, floor 1 0.6 -> 0.1")]
    [InlineData("0.6 0.6 0", "0.1 0.1 0", "cap 0 0.1 -> 0.9, floor 1 0.6 -> 0.1")]
    [InlineData("0.9 0.9 0.9", "1 1 1", "floor 0 0.9 -> 0.1, floor 1 0.9 -> 0")]
    [InlineData("1.5 0 0", "1 1 1", "floor 0 1.5 -> 1")]
    [InlineData("0.5 0.3 0.2", "1 1 1", "")]
    public void TheGreatestGiveWayFirst(string floors, string caps, string changes)
    {
        var fewest = PolytopeRepair.FewestBounds(Box(floors, caps))!;
        var words = fewest.Changes.Select(change => $"{(change.IsFloor ? "floor" : "cap")} {change.Source} {change.Before} -> {change.After}");

        Assert.Equal(changes, string.Join(", ", words));
    }

    [Fact]
    public void ExcludingEverythingCannotBeRepairedByOtherBounds() =>
        Assert.Null(PolytopeRepair.Both(Box("0.5 0 0", "0 0 0"), id => id.Value % 2 == 1));

    [Fact]
    public void TenThousandSourcesAreProvenFewest()
    {
        var floors = string.Join(' ', Enumerable.Repeat("0.001", 10_000));
        var caps = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => i % 2 == 0 ? "0.0005" : "1"));
        var (least, fewest) = PolytopeRepair.Both(Box(floors, caps))!.Value;

        // All 5,000 crossed floors go, down to 0 for as many of them as leave the others' sum at 1.
        Assert.True(fewest.IsProvenFewest);
        Assert.Equal(Rational.Of(9), least.Total);
        Assert.Equal(9_000, fewest.Changes.Length);
    }

    private static NestedConstraints Box(string floors, string caps) =>
        NestedConstraints.TryOf(BoxConstraints.Of(Numbers(floors), Numbers(caps)), [], out _)!;

    private static Rational[] Numbers(string text) => [.. text.Split(' ').Select(Number)];

    private static Rational Number(string text)
    {
        if (text.Split('/') is [var over, var under])
        {
            return Rational.Of(int.Parse(over), int.Parse(under));
        }

        var places = text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0;
        return Rational.Of(int.Parse(text.Replace(".", "")), (int)Math.Pow(10, places));
    }
}
