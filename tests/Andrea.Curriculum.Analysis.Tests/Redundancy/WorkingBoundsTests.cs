using System.Globalization;

using Andrea.Curriculum.Analysis.Redundancy;

namespace Andrea.Curriculum.Analysis.Tests.Redundancy;

public sealed class WorkingBoundsTests
{
    /// <summary>
    /// A floor of half for the first half of the sources implies the caps of a half of all others. To see that, each cap costs as many
    /// sources as there are, of 200,000; what is not looked at counts as needed.
    /// </summary>
    [Theory]
    [InlineData(200, 100)]
    [InlineData(1_000, 200)]
    public void Bounds_beyond_the_work_limit_count_as_needed(int sources, int found)
    {
        var names = Enumerable.Range(0, sources).Select(i => string.Create(CultureInfo.InvariantCulture, $"s{i}")).ToList();
        var text = $$"""
            sources: [{{string.Join(", ", names)}}]
            caps: { {{string.Join(", ", names.Skip(sources / 2).Select(name => name + ": 0.5"))}} }
            groups: [{name: half, sources: [{{string.Join(", ", names.Take(sources / 2))}}], floor: 0.5}]
            """;

        var redundant = RedundantBounds.Find(Run.Of(text));

        Assert.Equal(Enumerable.Range(sources / 2, found), redundant.Select(bound => bound.Source));
        Assert.All(redundant, bound => Assert.Equal(ConstraintKind.Cap, bound.Kind));
    }
}
