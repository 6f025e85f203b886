using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Linting.Tests;

public sealed class RuleTableTests
{
    [Fact]
    public void It_has_one_row_for_each_rule()
    {
        var lines = RuleTable.Markdown().TrimEnd('\n').Split('\n');
        Assert.Equal(RuleCatalogue.Rules.Length + 2, lines.Length);
        Assert.Contains("| AC501 | epochs-over-limit | warning or error | a source drawn more often than its max_epochs, or senselessly often |", lines);
        Assert.Contains("| AC101 | floor-above-cap | error | a source whose floor exceeds its cap |", lines);
    }

    [Fact]
    public void The_readme_has_the_table()
    {
        const string Begin = "<!-- rules -->\n";
        const string End = "<!-- /rules -->";
        var path = RepositoryRoot.Combine("README.md");
        var readme = File.ReadAllText(path);
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= 0 && end > begin, "README.md lacks the marks <!-- rules --> and <!-- /rules -->");
        Assert.Equal(RuleTable.Markdown(), readme[(begin + Begin.Length)..end]);
    }
}
