using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Configuration.Tests.Native;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("flors", "floors")]
    [InlineData("form_step", "from_step")]
    [InlineData("Floors", "floors")]
    [InlineData("from-step", "from_step")]
    [InlineData("curriculum_warmup_source", "curriculum_warmup_sources")]
    public void A_misspelt_name_finds_its_nearest(string name, string expected) =>
        Assert.Equal(expected, new Spelling().Nearest(name, ["caps", "floors", "from_step", "curriculum_warmup_sources", "mix"]));

    [Theory]
    [InlineData("learning_rate")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("xx")]
    public void A_name_that_is_near_none_finds_none(string name) =>
        Assert.Null(new Spelling().Nearest(name, ["caps", "floors", "mix", "a"]));

    [Fact]
    public void Edits_are_those_of_the_definition()
    {
        var random = new Random(3);
        for (var i = 0; i < TestScale.Times(3_000); i++)
        {
            var (from, to) = (Word(random), Word(random));
            var limit = random.Next(1, 8);

            Assert.Equal(Math.Min(Edits(from, to), limit + 1), Spelling.Edits(from, to, limit));
        }
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => (char)('a' + random.Next(3))));

    private static int Edits(string from, string to)
    {
        if (from.Length == 0 || to.Length == 0)
        {
            return from.Length + to.Length;
        }

        var least = Math.Min(Edits(from[..^1], to), Edits(from, to[..^1])) + 1;
        least = Math.Min(least, Edits(from[..^1], to[..^1]) + (from[^1] == to[^1] ? 0 : 1));
        return from.Length > 1 && to.Length > 1 && from[^1] == to[^2] && from[^2] == to[^1]
            ? Math.Min(least, Edits(from[..^2], to[..^2]) + 1)
            : least;
    }
}
