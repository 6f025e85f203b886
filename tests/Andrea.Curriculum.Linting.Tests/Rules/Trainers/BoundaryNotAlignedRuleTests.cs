namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

public sealed class BoundaryNotAlignedRuleTests
{
    [Theory]
    [InlineData("«100»", 32, 2048)]
    [InlineData("«1»", 6, 10)]
    public void It_fires_at_the_step(string step, int batch, int block) => LintCase.Only("AC214", Text(step, batch, block));

    [Theory]
    [InlineData("128", 32, 2048)]
    [InlineData("100", 32, 3200)]
    [InlineData("\"${pivot}\"", 32, 2048)]
    public void It_stays_silent(string step, int batch, int block) => LintCase.Clean(Text(step, batch, block));

    [Fact]
    public void A_comment_silences_it() =>
        LintCase.Clean(Text("100", 32, 2048).Replace("{web: 0.5, code: 0.5}]", "{web: 0.5, code: 0.5}] # andrea: ignore[AC214] a test of the loader", StringComparison.Ordinal));

    private static string Text(string step, int batch, int block) => $$$"""
        data:
          configs: {web: {id: w}, code: {id: c}}
          train_weights:
            - [0, {web: 0.8, code: 0.2}]
            - [{{{step}}}, {web: 0.5, code: 0.5}]
          mixture_block_size: {{{block}}}
        trainer: {num_train_steps: 1000, train_batch_size: {{{batch}}}}
        """;
}
