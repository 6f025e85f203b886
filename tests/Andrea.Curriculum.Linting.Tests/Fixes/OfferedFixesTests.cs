using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Fixes;

namespace Andrea.Curriculum.Linting.Tests.Fixes;

public sealed class OfferedFixesTests
{
    private const string Head = "curriculum: 1\nsources: [chat, books, web]\n";

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("stepps: 10\nnmae: x\n", 2, 0)]
    [InlineData("floors: {chat: 0.1, chta: 0.2}\nstepps: 10\n", 1, 0)]
    [InlineData("floors: {chat: 0.5}\ncaps: {books: 0.6, web: 0.3}\n", 0, 1)]
    [InlineData("floors: {chat: 0.5}\ncaps: {books: 0.6, web: 0.3}\nstepps: 10\n", 1, 1)]
    [InlineData("groups: [{name: g, sources: [chat, books], cap: 0.5}]\nfloors: {chat: 0.4, books: 0.3}\n", 0, 1)]
    public void They_are_those_that_fixing_makes(string rest, int safe, int others)
    {
        var text = new SourceText("run.yaml", Head + rest);

        var (result, isComplete) = new OfferedFixes(FixCase.Lint).Of(text, FixCase.Lint(text));

        Assert.True(isComplete);
        Assert.Equal(safe, Count(result, FixSafety.Safe));
        Assert.Equal(others, Count(result, FixSafety.Unsafe));
        Assert.Equal(safe, FixCase.Fix(text.Content, FixSafety.Safe).Made.Length);
        Assert.Equal(safe + others, FixCase.Fix(text.Content, FixSafety.Unsafe).Made.Length);
    }

    [Fact]
    public void Those_that_wait_for_others_are_offered_too()
    {
        var text = new SourceText("run.yaml", Head + "floors: {chat: 0.5}\ncaps: {books: 0.6, web: 0.7}\n");
        var offered = new OfferedFixes(FixCase.Lint).Of(text, FixCase.Lint(text)).Result;
        Assert.Equal(FixCase.Fix(text.Content).Made.Length, Count(offered, FixSafety.Unsafe));
    }

    [Fact]
    public void Fixes_of_a_text_too_large_to_try_them_stay()
    {
        var text = new SourceText("run.yaml", Head + "stepps: 10\n# " + new string('x', 4_000_001) + "\n");

        var (result, isComplete) = new OfferedFixes(_ => throw new InvalidOperationException()).Of(text, FixCase.Lint(text));

        Assert.False(isComplete);
        Assert.Equal(1, Count(result, FixSafety.Safe));
    }

    private static int Count(LintResult result, FixSafety safety) => result.Findings.Count(finding => finding.Fix?.Safety == safety);
}
