using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Settings;
using Andrea.Curriculum.Linting.Tests.Fixes;

namespace Andrea.Curriculum.Linting.Tests.Suppressions;

public sealed class SuppressionTests
{
    private const string Head = "curriculum: 1\nsources: [a, b]\n";

    [Theory]
    [InlineData("stepps: 10 # andrea: ignore[AC003] old key\n", "")]
    [InlineData("stepps: 10 # andrea: ignore[unknown-key] old key\n", "")]
    [InlineData("stepps: 10 # a note # andrea: ignore[AC003] old key\n", "")]
    [InlineData("stepps: 10 #andrea:ignore[ac003] old key\n", "")]
    [InlineData("# andrea: ignore[AC003] old key\nstepps: 10\n", "")]
    [InlineData("# andrea: ignore[AC003] old key\n\n# a note\nstepps: 10\n", "")]
    [InlineData("# andrea: ignore[AC003] old key\nsteps: 10\nnmae: x\n", "AC901:3 AC003:5")]
    [InlineData("stepps: 10\n# andrea: ignore-file[AC003] old keys\nnmae: x\n", "")]
    [InlineData("stepps: 1e5 # andrea: ignore[AC003, AC006] old key\n", "AC901:3")]
    [InlineData("steps: 1e5 # andrea: ignore[AC006]\n", "AC902:3")]
    [InlineData("steps: 1e5 # andrea: ignore-until 2026-03-01 [AC006] soon\n", "")]
    [InlineData("steps: 1e5 # andrea: ignore-until 2026-02-28 [AC006] soon\n", "AC006:3 AC903:3")]
    [InlineData("steps: 1e5 # andrea: ignore-until soon [AC006] x\n", "AC006:3 AC901:3")]
    [InlineData("steps: 1e5 # andrea: ignore AC006\n", "AC006:3 AC901:3")]
    [InlineData("steps: 1e5 # andrea: ignore[] x\n", "AC006:3 AC901:3")]
    [InlineData("steps: 1e5 # andrea: ignroe[AC006] x\n", "AC006:3 AC901:3")]
    [InlineData("steps: 1e5 # andrea: a linter\n", "AC006:3")]
    [InlineData("steps: 1e5 # andrea: ignore[AC06] x\n", "AC006:3 AC904:3")]
    [InlineData("steps: [1] # andrea: ignore[AC004] x\n", "AC004:3 AC901:3")]
    [InlineData("floors: {a: 0.6, b: 0.5, c: 0} # andrea: ignore[AC102, AC107] x\n", "")]
    public void What_a_comment_silences(string rest, string expected) => Assert.Equal(expected, Suppressing.Codes(Head + rest));

    [Theory]
    [InlineData("name: 'x # andrea: ignore[AC003] y'\nstepps: 10\n")]
    [InlineData("name: \"x\n  # andrea: ignore[AC003] y\"\nstepps: 10\n")]
    [InlineData("name: |\n  # andrea: ignore[AC003] y\nstepps: 10\n")]
    [InlineData("name: x#andrea:ignore[AC003]\nstepps: 10\n")]
    public void A_sign_in_a_text_begins_no_comment(string rest) => Assert.StartsWith("AC003", Suppressing.Codes(Head + rest), StringComparison.Ordinal);

    [Theory]
    [InlineData("x-note: | # andrea: ignore-file[AC003] y\n  text\nstepps: 10\n")]
    [InlineData("x-note: |\n  text\n# andrea: ignore[AC003] y\nstepps: 10\n")]
    [InlineData("x-note: [1, # andrea: ignore-file[AC003] y\n 2]\nstepps: 10\n")]
    public void A_comment_stands_between_texts(string rest) => Assert.Equal("", Suppressing.Codes(Head + rest));

    [Fact]
    public void What_is_silenced_is_kept_with_its_reason()
    {
        var result = Suppressing.Lint(Head + "stepps: 10 # andrea: ignore[AC003] old key\n");

        var suppressed = Assert.Single(result.Suppressed);
        Assert.Equal(("AC003", "old key"), (suppressed.Finding.Rule.Code, suppressed.Reason));
        Assert.Single(Suppressing.Lint(Head + "stepps: 10 # andrea: ignore[AC003] old key\n", honorsIgnores: false).Findings);
    }

    [Fact]
    public void A_rule_that_is_off_or_waits_makes_no_suppression_unused()
    {
        const string Text = Head + "# andrea: ignore-file[AC113] meant\n";
        Assert.Empty(Suppressing.Lint(Text, settings: LintSettings.Default with { Ignore = ["AC113"] }).Findings);
        Assert.Equal("AC107:4", Suppressing.Codes(Text + "floors: {c: 0.5}\n"));
    }

    [Theory]
    [InlineData("steps: 10 # andrea: ignore[AC003] x\n", "steps: 10\n")]
    [InlineData("# andrea: ignore[AC003] x\nsteps: 10\n", "steps: 10\n")]
    [InlineData("steps: 10 # note # andrea: ignore[AC003] x\r\n", "steps: 10 # note\r\n")]
    [InlineData("foo: 1 # andrea: ignore[AC006, AC003, AC101] x\n", "foo: 1 # andrea: ignore[AC003] x\n")]
    [InlineData("foo: 1 # andrea: ignore[AC03] x\n", "foo: 1 # andrea: ignore[AC003] x\n")]
    public void Unused_ones_and_misspelt_ones_are_fixed(string rest, string expected) =>
        Assert.Equal(Head + expected, FixCase.After(Head + rest, Configuration.Findings.FixSafety.Safe));

    [Fact]
    public void Many_comments_cost_no_more_than_their_number()
    {
        var text = Head + string.Concat(Enumerable.Repeat("# andrea: ignore[AC003] x\n", 20_000)) + "stepps: 1\n";
        Assert.DoesNotContain(Suppressing.Lint(text).Findings, finding => finding.Rule.Code == "AC003");
    }
}
