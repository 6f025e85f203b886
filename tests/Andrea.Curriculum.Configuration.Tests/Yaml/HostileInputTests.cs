using System.Globalization;
using System.Text;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Tests.Yaml;

/// <summary>Inputs that stop, exhaust or crash readers. That these tests end at all is half of what they say.</summary>
public sealed class HostileInputTests
{
    public static TheoryData<string, int> Deep => new()
    {
        { "[", 100_000 },
        { "[", 1_000_000 },
        { "{a: ", 100_000 },
        { "- ", 100_000 },
        { "? ", 100_000 },
        { "[\n", 100_000 },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Endless_nesting_is_refused(string opening, int times) =>
        Assert.Contains(Read(Repeat(opening, times)).Problems, p => p.Rule == ReadingRules.HostileInput);

    [Fact]
    public void Deep_block_mappings_are_refused_where_they_become_too_deep()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 3000; i++)
        {
            text.Append(' ', i).Append("a:\n");
        }

        Assert.Equal(new LinePosition(129, 129), Assert.Single(Read(text.ToString()).Problems).Primary.Place.Start);
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_fine()
    {
        Assert.Empty(Read(Repeat("[", 128) + Repeat("]", 128)).Problems);
        Assert.Single(Read(Repeat("[", 129) + Repeat("]", 129)).Problems);
    }

    [Fact]
    public void Billion_laughs_are_refused_once()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        var reading = Read(text.ToString());
        Assert.Same(ReadingRules.HostileInput, Assert.Single(reading.Problems).Rule);
        Assert.True(CountFollowingAliases(reading.Tree.Root) < 2 * YamlLimits.Standard.ExpandedNodes);
    }

    [Fact]
    public void A_chain_of_aliases_cannot_nest_deeper_than_brackets()
    {
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (var i = 1; i < 10_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}]\n");
        }

        var reading = Read(text.ToString());
        Assert.Same(ReadingRules.HostileInput, Assert.Single(reading.Problems).Rule);
        Assert.True(Height(reading.Tree.Root) <= YamlLimits.Standard.Depth);
    }

    [Fact]
    public void Merging_a_large_mapping_again_and_again_is_refused_once()
    {
        var text = new StringBuilder("a: &a {");
        for (var i = 0; i < 5000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"k{i}: 1, ");
        }

        text.Append("}\n");
        for (var i = 0; i < 1000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"b{i}: {{<<: *a}}\n");
        }

        Assert.Same(ReadingRules.HostileInput, Assert.Single(Read(text.ToString()).Problems).Rule);
    }

    [Fact]
    public void A_huge_scalar_is_just_a_scalar()
    {
        var text = new string('x', 20_000_000);
        Assert.Equal(text.Length, Read($"a: \"{text}\"\n").Tree.Root.Find("a")!.Value.Characters.Length);
    }

    [Theory]
    [InlineData("a: &", "y", 2_000_000, " 1")]
    [InlineData("a: ", "!", 1_000_000, "")]
    [InlineData("a: ", "&a ", 100_000, "")]
    [InlineData("", "%", 100_000, "")]
    [InlineData("", "\"", 1_000_000, "")]
    [InlineData("a: \"", "x\n", 500_000, "")]
    [InlineData("", "a: 1\n", 100_000, "")]
    [InlineData("", "a:", 100_000, "")]
    [InlineData("{", "? ,", 100_000, "}")]
    [InlineData("[", ":,", 100_000, "")]
    [InlineData("a: [\n", "# c\n", 300_000, "1\n]")]
    [InlineData("{", "\"a\"\n", 200_000, "")]
    [InlineData("", "- a: 1\n  b: [1,\n2]\n", 20_000, "]")]
    [InlineData("a: [", "\"x\ny\", ", 50_000, "]")]
    [InlineData("", "\n", 2_000_000, "a: [\n1\n]\n]")]
    [InlineData("", "\uFEFF# c\n", 10_000, "a: 1")]
    public void Long_repetitions_end(string before, string repeated, int times, string after)
    {
        var reading = Read(before + Repeat(repeated, times) + after);
        Assert.True(reading.Problems.Length <= 1001);
        Assert.True(reading.Problems.Length <= 1000 || reading.Problems[^1].Rule == ReadingRules.HostileInput);
    }

    [Fact]
    public void Limits_are_the_callers()
    {
        var limits = new YamlLimits { TextLength = 10, Depth = 2, Nodes = 4 };
        Assert.Empty(YamlReader.Read(new SourceText("x", "a: [1]"), limits).Problems);
        AssertHostile("a: [1, 2, 3]");
        AssertHostile("a: [[]]");
        AssertHostile("[1,2,3,4]");

        void AssertHostile(string text) =>
            Assert.Same(ReadingRules.HostileInput, Assert.Single(YamlReader.Read(new SourceText("x", text), limits).Problems).Rule);
    }

    private static YamlReading Read(string text) => YamlReader.Read(new SourceText("x", text));

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static long CountFollowingAliases(YamlNode node)
    {
        long count = 1;
        foreach (var item in node.Items)
        {
            count += CountFollowingAliases(item);
        }

        foreach (var pair in node.Pairs)
        {
            count += 1 + CountFollowingAliases(pair.Value);
        }

        return count;
    }

    /// <summary>Collections within collections, a scalar counting nothing.</summary>
    private static int Height(YamlNode node)
    {
        if (node.Kind == YamlKind.Scalar)
        {
            return 0;
        }

        var height = 0;
        foreach (var item in node.Items)
        {
            height = Math.Max(height, Height(item));
        }

        foreach (var pair in node.Pairs)
        {
            height = Math.Max(height, Height(pair.Value));
        }

        return height + 1;
    }
}
