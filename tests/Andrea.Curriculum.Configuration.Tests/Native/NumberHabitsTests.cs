namespace Andrea.Curriculum.Configuration.Tests.Native;

public sealed class NumberHabitsTests
{
    [Theory]
    [InlineData("30 %", "remove the space: write `30%`")]
    [InlineData("2.1 B", "remove the space: write `2.1B`")]
    [InlineData("0,8", "write `0.8`")]
    [InlineData("1,000,000", "write `1000000`")]
    [InlineData("1,000", "write `1000`, or `1.000` if the comma is a decimal point")]
    [InlineData("a, b", null)]
    public void A_number_of_another_form_is_rewritten(string written, string? help) =>
        Assert.Equal(help, Found.OnlyAfterHead($"floors:\n  chat: [|{written}|]", "AC004").Help);

    [Fact]
    public void Weights_are_one_finding_with_the_shares_that_they_stand_for()
    {
        var finding = Found.OnlyAfterHead("mix: {chat: [|7|], books: (|2|), spam: 1}", "AC105");
        Assert.Contains("sum to `10`", finding.Message, StringComparison.Ordinal);
        Assert.Equal("write `mix: {chat: 0.7, books: 0.2, spam: 0.1}`", finding.Help);
    }

    [Theory]
    [InlineData("mix: {chat: 0.7, books: [|1.3|]}")]
    [InlineData("mix: {chat: [|7|]}")]
    public void A_single_slip_is_not_taken_for_weights(string marked) =>
        Assert.Contains("`7", Found.OnlyAfterHead(marked, "AC105").Message.Replace("`1.3`", "`7`", StringComparison.Ordinal), StringComparison.Ordinal);
}
