using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Tests;

public sealed class RegimeAnalysisTests
{
    private const string Andrea = """
        steps: 200000
        sources: [a, b, c, d, e, f, g, h, i, j, k, l, m, n2, o, p]
        curriculum_warmup_steps: 20000
        curriculum_warmup_sources: [a, b, c, d, e, f, g]
        regimes:
          - {name: polish, from_step: 112619, floors: {a: 0.7}, caps: {h: 0.25}, exclude: [i, j]}
        """;

    [Fact]
    public void TheRunThatTheProductIsNamedAfterHasDimensions6And15And13()
    {
        var run = Run.Of(Andrea);

        Assert.Equal(["warmup", "firehose", "polish"], run.Regimes.Select(regime => regime.Regime.Name));
        Assert.Equal([6, 15, 13], run.Regimes.Select(regime => regime.Polytope!.Dimension));
    }

    [Fact]
    public void AFloorTightensEveryOtherCap()
    {
        var polish = Run.Of(Andrea).Regimes[2].Polytope!;

        Assert.Equal(Rational.Of(3, 10), polish.TightCap(1));
        Assert.Equal(Rational.Of(1, 4), polish.TightCap(7));
        Assert.Equal(Rational.Zero, polish.TightCap(8));
        Assert.Equal(Rational.One, polish.TightCap(0));
    }

    [Fact]
    public void AbsenceFromTheWarmupIsACapOf0WithThePlaceOfTheWarmupSources()
    {
        var warmup = Run.Of(Andrea).Regimes[0];

        var origin = warmup.OriginOf(warmup.Polytope!.Constraints.Caps[15].Id);

        Assert.Equal(ConstraintKind.Absence, origin?.Kind);
        Assert.Equal(5, origin?.Place.Start.Line);
    }

    [Theory]
    [InlineData("groups: [{name: ab, sources: [a, b], cap: 0.5}]", 1007)]
    [InlineData("", 6)]
    public void RawBoundsBeyondTheLimitsAreUndecidedAndSayWhere(string groups, int at)
    {
        var constraints = string.Concat(Enumerable.Repeat("  - a <= 2 * b\n", 1001));
        var regime = Run.Of($"steps: 10\nsources: [a, b, c]\nbounds: raw\nconstraints:\n{constraints}{groups}\n").Regimes[0];

        Assert.Equal("raw bounds together with groups or constraints", regime.Undecided?.Subject);
        Assert.Equal(at, regime.Undecided?.Place.Start.Line);
        Assert.Null(regime.Polytope);
        Assert.Null(regime.Conflict);
    }

    [Fact]
    public void RawWeightsAndTheSharesOfGroupsBindTogether()
    {
        const string Bounds = "steps: 10\nsources: [a, b, c]\nbounds: raw\nfloors: {a: 0.5, b: 0.5}\ncaps: {c: 0.5}\n";
        var regime = Run.Of(Bounds + "groups: [{name: ab, sources: [a, b], cap: 0.7}]\nconstraints: [\"a <= b\"]\n").Regimes[0];
        Assert.Equal((PolytopeShape.Raw, 2), (regime.Polytope?.Shape, regime.Polytope?.Dimension));
        Assert.Equal((Rational.Of(2, 3), Rational.Of(7, 10)), regime.Polytope?.TightGroup(0));

        var conflict = Run.Of(Bounds + "groups: [{name: ab, sources: [a, b], cap: 0.6}]\n").Regimes[0].Conflict;
        Assert.Equal(
            "4 bounds cannot hold together: 1 of them allows 0.6 at most of a sum that is 2/3 at least in every mix of raw weights within the others",
            conflict?.Sentence);
        Assert.Equal(
            ["raw floor 0.5 of `a`", "raw floor 0.5 of `b`", "raw cap 0.5 of `c`", "cap 0.6 of group `ab`"],
            conflict?.Labels.Select(label => label.Text));
    }

    [Fact]
    public void RawBoundsAreOfWeights()
    {
        var run = Run.Of("""
            steps: 100
            sources: [a, b, c, d]
            bounds: raw
            floors: {a: 0.8, b: 3/2}
            caps: {b: 2, d: 0.1}
            regimes: [{name: polish, from_step: 50, floors: {c: 1.5}}, {name: last, from_step: 60, floors: {b: null, c: null}, exclude: [a, b, c, d]}]
            """);

        Assert.Equal(PolytopeShape.Raw, run.Regimes[0].Polytope?.Shape);
        Assert.Equal(3, run.Regimes[0].Polytope?.Dimension);
        Assert.Equal(Rational.Of(8, 39), run.Regimes[0].Polytope?.TightFloor(0));
        Assert.Equal("floor 1.5 of `c` exceeds its cap 1 by 0.5", run.Regimes[1].Conflict?.Sentence);
        Assert.Equal("no source may have a share (4 excluded)", run.Regimes[2].Conflict?.Sentence);
    }

    [Fact]
    public void AnOddCycleOfOverlappingCapsLeavesOneMix()
    {
        var polytope = Run.Of("""
            steps: 10
            sources: [a, b, c]
            groups:
              - {name: ab, sources: [a, b], cap: 2/3}
              - {name: bc, sources: [b, c], cap: 2/3}
              - {name: ca, sources: [c, a], cap: 2/3}
            """).Regimes[0].Polytope;

        Assert.Equal(0, polytope?.Dimension);
        Assert.Equal(Enumerable.Repeat(Rational.Of(1, 3), 3), polytope?.EvenMostMix.AsEnumerable());
    }

    [Fact]
    public void AConstraintTightensBothOfItsSources()
    {
        var polytope = Run.Of("steps: 10\nsources: [a, b]\nconstraints: [\"a <= 2 * b\"]\n").Regimes[0].Polytope;

        Assert.Equal((Rational.Zero, Rational.Of(2, 3)), (polytope?.TightFloor(0), polytope?.TightCap(0)));
        Assert.Equal((Rational.Of(1, 3), Rational.One), (polytope?.TightFloor(1), polytope?.TightCap(1)));
    }

    [Fact]
    public void AChainHoldsInEveryLink()
    {
        var polytope = Run.Of("steps: 10\nsources: [a, b, c]\nconstraints: [\"a <= b <= c\"]\n").Regimes[0].Polytope;

        Assert.Equal(2, polytope?.Dimension);
        Assert.Equal(
            (Rational.Of(1, 3), Rational.Of(1, 2), Rational.Of(1, 3)), (polytope?.TightCap(0), polytope?.TightCap(1), polytope?.TightFloor(2)));
    }

    [Fact]
    public void AConstraintIsFoundAgainBehindTheGroups()
    {
        var regime = Run.Of("""
            steps: 10
            sources: [a, b, c]
            groups: [{name: ab, sources: [a, b], cap: 0.9}]
            constraints:
              - "a <= 2 * b"
              - "c = 0.2"
            """).Regimes[0];

        var rows = regime.Polytope!.Rows;
        Assert.Equal([6, 7], rows.Select(row => regime.OriginOf(row.Greatest!.Value.Id)?.Place.Start.Line));
        Assert.Equal((ConstraintKind.Constraint, 1), (regime.OriginOf(rows[1].Least!.Value.Id)?.Kind, regime.OriginOf(rows[1].Least!.Value.Id)?.Constraint));
    }

    [Fact]
    public void ConstraintsBeyondTheLimitsAreUndecidedAndSayWhichLimit()
    {
        var constraints = string.Join(", ", Enumerable.Range(0, 1001).Select(i => $"\"a <= {i + 1} * b\""));

        var regime = Run.Of($"steps: 10\nsources: [a, b, c]\nconstraints: [{constraints}]\n").Regimes[0];

        Assert.Null(regime.Polytope);
        Assert.Null(regime.Conflict);
        Assert.Equal("constraints are not decided within limits: 1001 groups and constraints are more than 1000", regime.Undecided?.Message);
    }

    [Fact]
    public void BoundsThatConflictWithoutTheConstraintsKeepTheirPlainWords()
    {
        var regime = Run.Of("steps: 10\nsources: [a, b]\nfloors: {a: 0.7, b: 0.4}\nconstraints: [\"a <= 2 * b\"]\n").Regimes[0];

        Assert.Equal("floors 0.7 + 0.4 = 1.1 exceed 1 by 0.1", regime.Conflict?.Sentence);
    }

    [Fact]
    public void NestedGroupsAreDecided()
    {
        var regime = Run.Of("""
            steps: 10
            sources: [{name: a, tags: [talk]}, {name: b, tags: [talk]}, c, d]
            floors: {c: 0.1}
            groups:
              - {name: talk, tags: [talk], floor: 0.5, cap: 0.5}
              - {name: rest, sources: [c, d], cap: 0.8}
            """).Regimes[0];

        Assert.Equal(2, regime.Polytope?.Dimension);
        Assert.Equal(Rational.Of(2, 5), regime.Polytope?.TightCap(3));
    }

    [Fact]
    public void AWarmupDropsTheFloorOfAGroupThatItDoesNotHave()
    {
        var run = Run.Of("""
            steps: 100
            sources: [a, b, c, d]
            groups: [{name: cd, sources: [c, d], floor: 0.5}]
            curriculum_warmup_steps: 10
            curriculum_warmup_sources: [a, b]
            """);

        Assert.Equal([1, 3], run.Regimes.Select(regime => regime.Polytope?.Dimension));
    }

    [Fact]
    public void AGroupWithoutBoundsConstrainsNothing()
    {
        var regime = Run.Of("steps: 10\nsources: [a, b, c]\ngroups: [{name: ab, sources: [a, b]}]\n").Regimes[0];

        Assert.Equal(2, regime.Polytope?.Dimension);
    }
}
