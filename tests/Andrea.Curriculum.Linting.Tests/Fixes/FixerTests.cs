using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Tests.Fixes;

public sealed class FixerTests
{
    private const string Head = "curriculum: 1\nsources: [chat, books, web]\n";

    [Theory]
    [InlineData("curriculum: 1\nsources: [a, b]\nmonitering: {sample_every: 100} # why\n", "curriculum: 1\nsources: [a, b]\nmonitoring: {sample_every: 100} # why\n")]
    [InlineData("{\"curriculum\": 1, \"sources\": [\"a\"], \"stepps\": 10}", "{\"curriculum\": 1, \"sources\": [\"a\"], \"steps\": 10}")]
    [InlineData("curriculum: 1\nsorces: [a, b]\n", "curriculum: 1\nsources: [a, b]\n")]
    [InlineData("curriculum: 1\nsources: [a, b]\nsteps: 1e5\r\nname: x\r\n", "curriculum: 1\nsources: [a, b]\nsteps: 1.0e+5\r\nname: x\r\n")]
    [InlineData("curriculum: 1\nsources: [yes, b]\ncaps: {yes: 0.5}\nexclude: [b]\nsteps: 10 # yes\n", null)]
    [InlineData("curriculum: 1\nsources: [yes, b, c]\ncaps: {yes: 0.5}\n", "curriculum: 1\nsources: [\"yes\", b, c]\ncaps: {\"yes\": 0.5}\n")]
    [InlineData(Head + "floors: {chta: 0.1}\nconstraints: ['chta <= 0.5']\n", Head + "floors: {chat: 0.1}\nconstraints: ['chat <= 0.5']\n")]
    [InlineData("curriculum: 1\nbatch:\n\tsequences: 8 # why\nsources: [a]\n", "curriculum: 1\nbatch:\n  sequences: 8 # why\nsources: [a]\n")]
    [InlineData("\uFEFFcurriculum: 1\nsources: [a]\nstepps: 10\n", "curriculum: 1\nsources: [a]\nsteps: 10\n")]
    public void Safe_fixes_keep_everything_else(string text, string? expected)
    {
        var after = FixCase.After(text, FixSafety.Safe);
        if (expected is not null)
        {
            Assert.Equal(expected, after);
        }
    }

    [Theory]
    [InlineData("floors: {chat: 0.5}\ncaps: {books: 0.6, web: 0.3}\n", "floors: {chat: 0.5}\ncaps: {web: 0.3}\n")]
    [InlineData("floors: {chat: 0.5}\ncaps: {web: 0.3, books: 0.6}\n", "floors: {chat: 0.5}\ncaps: {web: 0.3}\n")]
    [InlineData("floors: {chat: 0.5}\ncaps:\n  books: 0.6\n  # why\n  web: 0.3\n", "floors: {chat: 0.5}\ncaps:\n  # why\n  web: 0.3\n")]
    [InlineData("floors: {chat: 0.5}\ncaps: {books: 0.6}\nsteps: 10\n", "floors: {chat: 0.5}\nsteps: 10\n")]
    [InlineData("floors: {chat: 0.5}\ncaps:\n  books: 0.6\n", "floors: {chat: 0.5}\n")]
    [InlineData("groups: [{name: g, sources: [chat, books], cap: 0.5}]\nfloors: {chat: 0.4, books: 0.3}\n", null)]
    public void Unsafe_fixes_are_made_when_asked_for(string rest, string? expected)
    {
        Assert.Equal(Head + rest, FixCase.After(Head + rest, FixSafety.Safe));
        var after = FixCase.Fix(Head + rest);
        Assert.NotEmpty(after.Made);
        if (expected is not null)
        {
            Assert.Equal(Head + expected, after.Text.Content);
        }
    }

    [Fact]
    public void A_fix_that_would_bring_a_finding_is_not_made()
    {
        const string Text = "curriculum: 1\nsources: [chat, books]\nfloors: {chat: 0.1, chta: 0.2}\n";

        var after = FixCase.Fix(Text);

        Assert.Equal(Text, after.Text.Content);
        Assert.Equal("AC002", Assert.Single(after.Refused).Brings?.Rule.Code);
    }

    [Fact]
    public void One_that_cannot_be_made_keeps_no_other_from_being_made()
    {
        var after = FixCase.Fix("curriculum: 1\nsources: [chat, books]\nfloors: {chat: 0.1, chta: 0.2}\nstepps: 10\nnmae: x\n");

        Assert.Equal("curriculum: 1\nsources: [chat, books]\nfloors: {chat: 0.1, chta: 0.2}\nsteps: 10\nname: x\n", after.Text.Content);
        Assert.Equal(2, after.Made.Length);
    }

    [Fact]
    public void What_an_error_hid_is_uncovered_and_not_new()
    {
        var after = FixCase.Fix("curriculum: 1\nsources: [chat, books]\nfloors: {chat: 0.7, boks: 0.6}\n");

        Assert.Equal("AC102", Assert.Single(after.Result.Findings).Rule.Code);
    }
}
