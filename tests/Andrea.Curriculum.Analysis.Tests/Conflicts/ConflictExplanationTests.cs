namespace Andrea.Curriculum.Analysis.Tests.Conflicts;

public sealed class ConflictExplanationTests
{
    [Fact]
    public void FloorsAreAddedUp()
    {
        var conflict = Explain("floors: {a: 0.1, b: 0.7, c: 0.25}");

        Assert.Equal("floors 0.7 + 0.25 + 0.1 = 1.05 exceed 1 by 0.05", conflict.Sentence);
        Assert.Equal(
            ["floor 0.7 of `b`", "floor 0.25 of `c`", "floor 0.1 of `a`"], conflict.Labels.Select(label => label.Text));
    }

    [Fact]
    public void OnlyTheFloorsThatAreNeededAreNamed()
    {
        var conflict = Explain("floors: {a: 0.001, b: 0.7, c: 0.4}");

        Assert.Equal("floors 0.7 + 0.4 = 1.1 exceed 1 by 0.1", conflict.Sentence);
    }

    [Fact]
    public void AnExcessOfOnePartInTenToThe19IsShownInFull()
    {
        var names = string.Join(", ", Enumerable.Range(0, 10).Select(i => $"s{i}"));
        var floors = string.Join(", ", Enumerable.Range(0, 10).Select(i => $"s{i}: 0.1000000000000000001"));

        var conflict = Run.Of($"steps: 10\nsources: [{names}]\nfloors: {{{floors}}}\n").Regimes[0].Conflict;

        Assert.EndsWith("+ 4 more = 1.000000000000000001 exceed 1 by 0.000000000000000001", conflict?.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void AConstraintIsAddedUpWithTheBoundsThatBreakIt()
    {
        var conflict = Explain("floors: {a: 0.5}\ncaps: {b: 0.2}\nconstraints: [\"a <= 2 * b\"]");

        Assert.Equal(
            "3 bounds cannot hold together: they require 0.5 - 2 x 0.2 = 0.1 at least of a sum that is 0 at most in every mix", conflict.Sentence);
        Assert.Equal(
            ["floor 0.5 of `a`", "cap 0.2 of `b`, counted 2 times", "`a - 2 * b` is 0 at most"], conflict.Labels.Select(label => label.Text));
    }

    [Fact]
    public void OverlappingFloorsAreAddedUpAsTheyAreWritten()
    {
        var conflict = Explain(
            "groups: [{name: ab, sources: [a, b], floor: 0.7}, {name: bc, sources: [b, c], floor: 0.7}, {name: ca, sources: [c, a], floor: 0.7}]");

        Assert.Equal(
            "3 bounds cannot hold together: they require 0.7 + 0.7 + 0.7 = 2.1 at least of a sum that is 2 at most in every mix", conflict.Sentence);
        Assert.Equal(3, conflict.Labels.Length);
    }

    [Fact]
    public void TwoConstraintsThatContradictEachOtherAreBothLabelled()
    {
        var conflict = Explain("constraints:\n  - a >= 2 * b + 0.1\n  - b >= a");

        Assert.Equal([2, 1], [conflict.Labels.Length, conflict.Labels[1].Place.Start.Line - conflict.Labels[0].Place.Start.Line]);
    }

    [Fact]
    public void AFloorAboveItsCapNamesBoth()
    {
        var conflict = Explain("floors: {a: 0.7}\ncaps: {a: 0.25}");

        Assert.Equal("floor 0.7 of `a` exceeds its cap 0.25 by 0.45", conflict.Sentence);
        Assert.Equal(["floor 0.7 of `a`", "cap 0.25 of `a`"], conflict.Labels.Select(label => label.Text));
    }

    [Fact]
    public void AFloorOfAnExcludedSourceSaysSo()
    {
        var conflict = Explain("floors: {a: 0.7}\nexclude: [a]");

        Assert.Equal("floor 0.7 of `a` but it is excluded", conflict.Sentence);
    }

    [Fact]
    public void CapsThatFallShortAreAllNamedAndExclusionsCounted()
    {
        var conflict = Explain("caps: {a: 0.3, b: 1/3}\nexclude: [c]");

        Assert.Equal("caps 0.3 + 1/3 = 19/30 fall short of 1 by 11/30, with 1 source excluded", conflict.Sentence);
        Assert.Equal(3, conflict.Labels.Length);
    }

    [Fact]
    public void ExcludingEverythingLeavesNoShare()
    {
        var conflict = Explain("exclude: [a, b, c]");

        Assert.Equal("no source may have a share (3 excluded)", conflict.Sentence);
    }

    [Theory]
    [InlineData(
        "floors: {a: 0.4, b: 0.3}\ngroups: [{name: talk, sources: [a, b], cap: 0.5}]",
        "floors 0.4 + 0.3 = 0.7 exceed the cap 0.5 of group `talk` by 0.2",
        "floor 0.4 of `a`|floor 0.3 of `b`|cap 0.5 of group `talk`")]
    [InlineData(
        "caps: {a: 0.1}\nexclude: [b]\ngroups: [{name: talk, sources: [a, b], floor: 0.5}]",
        "caps 0.1 fall short of the floor 0.5 of group `talk` by 0.4, with 1 source excluded",
        "cap 0.1 of `a`|`b` excluded: cap 0|floor 0.5 of group `talk`")]
    [InlineData(
        "exclude: [a, b]\ngroups: [{name: talk, sources: [a, b], floor: 0.5}]",
        "no source of group `talk` may have a share (2 excluded), but its floor is 0.5",
        "`a` excluded: cap 0|`b` excluded: cap 0|floor 0.5 of group `talk`")]
    [InlineData(
        "floors: {c: 0.6}\ngroups: [{name: talk, sources: [a, b], floor: 0.5}]",
        "floors 0.6 + 0.5 = 1.1 exceed 1 by 0.1",
        "floor 0.6 of `c`|floor 0.5 of group `talk`")]
    [InlineData(
        "groups: [{name: talk, sources: [a, b], floor: 0.5, cap: 0.2}]",
        "floor 0.5 of group `talk` exceeds its cap 0.2 by 0.3",
        "floor 0.5 of group `talk`|cap 0.2 of group `talk`")]
    [InlineData(
        "groups: [{name: talk, sources: [a, b], floor: 0.5}, {name: chat, sources: [b, a], cap: 0.2}]",
        "floor 0.5 of group `talk` exceeds the cap 0.2 of group `chat`, which has no other sources, by 0.3",
        "floor 0.5 of group `talk`|cap 0.2 of group `chat`")]
    [InlineData(
        "caps: {c: 0.2}\ngroups: [{name: talk, sources: [a, b], cap: 0.7}]",
        "caps 0.2 + 0.7 = 0.9 fall short of 1 by 0.1",
        "cap 0.2 of `c`|cap 0.7 of group `talk`")]
    public void GroupsAreNamed(string bounds, string sentence, string labels)
    {
        var conflict = Explain(bounds);

        Assert.Equal(sentence, conflict.Sentence);
        Assert.Equal(labels.Split('|'), conflict.Labels.Select(label => label.Text));
    }

    private static Analysis.Conflicts.ConflictExplanation Explain(string bounds)
    {
        var conflict = Run.Of($"steps: 10\nsources: [a, b, c]\n{bounds}\n").Regimes[0].Conflict;
        Assert.NotNull(conflict);
        return conflict;
    }
}
