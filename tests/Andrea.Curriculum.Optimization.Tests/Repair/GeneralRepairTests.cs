using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Repair;
using Andrea.Curriculum.Optimization.Repair;
using Andrea.Curriculum.Optimization.Tests.General;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.Repair;

/// <summary>
/// Repairs against all corners that the bounds' hyperplanes cut out of the simplex: what a mix breaks is convex and linear between them,
/// and the mixes that keep a set of bounds have one of them too.
/// </summary>
public sealed class GeneralRepairTests
{
    [Fact]
    public void NoMixBreaksLessAndNoneFewer()
    {
        var (broken, apart, several) = (0, 0, 0);
        foreach (var system in RandomSystem.Stream(41, 700 * TestScale.Value))
        {
            var answer = GeneralRepair.Both(system.Constraints);
            var breaches = Corners(system.Constraints).ConvertAll(mix => Breaches(system.Constraints, mix));
            var (least, fewest) = (answer.Least!, answer.Fewest!);

            Assert.Equal(breaches.Min(Total), least.Total);
            Assert.Equal(breaches.Min(breach => breach.Count), fewest.Changes.Length);
            Assert.True(least.IsProvenLeast && fewest.IsProvenFewest);
            Assert.Equal(fewest.Total == least.Total, fewest.IsProvenLeast);
            Assert.Equal(least.Changes.Length == fewest.Changes.Length, least.IsProvenFewest);
            broken += least.Changes.IsEmpty ? 0 : 1;
            apart += least == fewest ? 0 : 1;
            several += fewest.Changes.Length > 1 ? 1 : 0;
        }

        Assert.True(broken > 250 && apart > 10 && several > 50, $"{broken} {apart} {several}");
    }

    [Fact]
    public void TheFewestBoundsMoveByTheLeast()
    {
        foreach (var system in RandomSystem.Stream(42, 400 * TestScale.Value))
        {
            var fewest = GeneralRepair.Both(system.Constraints).Fewest!;
            var moved = fewest.Changes.Select(change => change.Id).ToHashSet();
            var best = Corners(system.Constraints).ConvertAll(mix => Breaches(system.Constraints, mix))
                .Where(breach => breach.Keys.All(moved.Contains)).Min(Total);

            Assert.Equal(best, fewest.Total);
        }
    }

    [Fact]
    public void RepairedConstraintsHaveAMix()
    {
        foreach (var system in RandomSystem.Stream(43, 1500 * TestScale.Value, 6))
        {
            var answer = GeneralRepair.Both(system.Constraints);
            var isFeasible = system.Solve().IsFeasible;
            foreach (var repair in new[] { answer.Least!, answer.Fewest! })
            {
                Assert.Equal(isFeasible, repair.Changes.IsEmpty);
                Assert.True(Polytopes.General(repair.ApplyTo(system.Constraints), SizeLimits.Default, null).Polytope!.IsFeasible);
                Assert.All(repair.Changes, change => Assert.True(change.IsFloor == (change.After < change.Before) && change.Distance.Sign > 0));
            }
        }
    }

    [Fact]
    public void FixedBoundsStayAndTheOthersAreStillBest()
    {
        static bool IsFixed(ConstraintId id) => id.Value % 3 == 0;
        var hopeless = 0;
        foreach (var system in RandomSystem.Stream(44, 500 * TestScale.Value))
        {
            var answer = GeneralRepair.Both(system.Constraints, IsFixed);
            var breaches = Corners(system.Constraints).ConvertAll(mix => Breaches(system.Constraints, mix))
                .Where(breach => !breach.Keys.Any(IsFixed)).ToList();
            if (answer.Least is not { } least)
            {
                hopeless++;
                Assert.Null(answer.ExceededLimit);
                Assert.Empty(breaches);
                continue;
            }

            Assert.Equal(breaches.Min(Total), least.Total);
            Assert.Equal(breaches.Min(breach => breach.Count), answer.Fewest!.Changes.Length);
            Assert.DoesNotContain(least.Changes.Concat(answer.Fewest.Changes), change => IsFixed(change.Id));
        }

        Assert.True(hopeless > 20, $"{hopeless}");
    }

    [Fact]
    public void WhateverTheLimitWhatIsSaidIsTrue()
    {
        var (silent, unproven, proven) = (0, 0, 0);
        foreach (var constraints in RandomSystem.Stream(45, 40, 6).Select(system => system.Constraints).Append(ManyFloors()))
        {
            var full = GeneralRepair.Both(constraints, limits: new SizeLimits { Work = 1_000_000 });
            for (var work = 16L; work < 1_000_000; work *= 3)
            {
                var answer = GeneralRepair.Both(constraints, limits: new SizeLimits { Work = work });
                if (answer.Least is not { } least || answer.Fewest is not { } fewest)
                {
                    silent++;
                    Assert.NotNull(answer.ExceededLimit);
                    continue;
                }

                Assert.Equal(full.Least!.Total, least.Total);
                Assert.True(fewest.Changes.Length >= full.Fewest!.Changes.Length);
                Assert.True(!fewest.IsProvenFewest || fewest.Changes.Length == full.Fewest.Changes.Length);
                unproven += fewest.IsProvenFewest ? 0 : 1;
                proven += fewest.IsProvenFewest ? 1 : 0;
            }
        }

        Assert.True(silent > 50 && unproven > 1 && proven > 50, $"{silent} {unproven} {proven}");
    }

    /// <summary>Forty floors of which three can hold, and a row that keeps them from being a box.</summary>
    private static GeneralConstraints ManyFloors() => new(
        BoxConstraints.Of([.. Enumerable.Repeat(Rational.Of(3, 10), 40)], [.. Enumerable.Repeat(Rational.One, 40)]),
        [], [new LinearRow([new RowTerm(0, 1), new RowTerm(1, -1)], null, new ShareBound(0, new ConstraintId(99)))]);

    private static List<Rational[]> Corners(GeneralConstraints constraints) =>
        constraints.Count == 1 ? [[Rational.One]] : BasisVertices.OfArrangement(constraints.Count, RandomSystem.Inequalities(constraints));

    private static Rational Total(Dictionary<ConstraintId, Rational> breaches) =>
        breaches.Values.Aggregate(Rational.Zero, (sum, breach) => sum + breach);

    /// <summary>By how much a mix breaks each bound that it breaks; an equation is one bound.</summary>
    private static Dictionary<ConstraintId, Rational> Breaches(GeneralConstraints constraints, Rational[] mix)
    {
        var breaches = new Dictionary<ConstraintId, Rational>();
        var equations = constraints.Rows.Where(row => row.IsEquation).ToDictionary(row => row.Greatest!.Value.Id, row => row.Least!.Value.Id);
        foreach (var one in RandomSystem.Inequalities(constraints).Where(one => one.Id >= 0))
        {
            var id = new ConstraintId(one.Id);
            if (one.Value(mix) > one.Limit)
            {
                breaches[equations.GetValueOrDefault(id, id)] = one.Value(mix) - one.Limit;
            }
        }

        return breaches;
    }
}
