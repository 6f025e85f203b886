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
    [InlineData("groups: [{name: ab, sources: [a, b], cap: 0.5},\n  {name: bc, sources: [b, c], cap: 0.9}]", "overlapping groups", 5)]
    [InlineData("constraints: [\"a <= 2 * b\"]", "constraints", 4)]
    [InlineData("bounds: raw\nconstraints: [\"a <= 2 * b\"]", "raw bounds together with groups or constraints", 5)]
    [InlineData("bounds: raw\ngroups: [{name: ab, sources: [a, b], cap: 0.5}]", "raw bounds together with groups or constraints", 5)]
    public void WhatIsNotSolvedYetIsUndecidedAndSaysWhere(string line, string subject, int at)
    {
        var regime = Run.Of($"steps: 10\nsources: [a, b, c]\n{line}\n").Regimes[0];

        Assert.Equal(subject, regime.Undecided?.Subject);
        Assert.Equal(at, regime.Undecided?.Place.Start.Line);
        Assert.Null(regime.Polytope);
        Assert.Null(regime.Conflict);
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
