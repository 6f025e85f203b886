namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

public sealed class NotImplementedByTrainerRuleTests
{
    [Theory]
    [InlineData("stop_strategy: «first_exhausted»")]
    [InlineData("mixture_block_size: «70000»")]
    public void It_fires_at_the_value(string setting) => LintCase.Only("AC709", Text(setting));

    [Theory]
    [InlineData("stop_strategy: restart")]
    [InlineData("mixture_block_size: 60000")]
    public void It_stays_silent(string setting) => LintCase.Clean(Text(setting));

    [Fact]
    public void A_comment_silences_it() => LintCase.Clean(Text("stop_strategy: all_exhausted # andrea: ignore[AC709] our branch has it"));

    private static string Text(string setting) =>
        $"data:\n  configs: {{web: {{id: w}}, code: {{id: c}}}}\n  train_weights: {{web: 0.5, code: 0.5}}\n  {setting}\n";
}
