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

        Assert.Equal("caps 0.3 + 1/3 = 19/30 fall short of 1 by 11/30 (1 excluded)", conflict.Sentence);
        Assert.Equal(3, conflict.Labels.Length);
    }

    [Fact]
    public void ExcludingEverythingLeavesNoShare()
    {
        var conflict = Explain("exclude: [a, b, c]");

        Assert.Equal("no source may have a share (3 excluded)", conflict.Sentence);
    }

    private static Analysis.Conflicts.ConflictExplanation Explain(string bounds)
    {
        var conflict = Run.Of($"steps: 10\nsources: [a, b, c]\n{bounds}\n").Regimes[0].Conflict;
        Assert.NotNull(conflict);
        return conflict;
    }
}
