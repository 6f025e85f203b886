using System.Globalization;

namespace Andrea.Curriculum.Linting.Tests.Rules.Replay;

public sealed class LossCliffRuleTests
{
    private const string Config = "curriculum: 1\nsteps: 1000\nsources: [{name: web}, {name: books}]\nregimes: [{name: polish, from_step: 500}]\n";

    [Fact]
    public void A_loss_far_below_the_level_is_found_where_it_is_lowest()
    {
        var finding = ReplayCase.Only("AC803", Config, Losses(200) + "200,web,0.3\n201,books,«0.13»\n202,web,4\n");
        Assert.Contains("falls to 0.13 at step 201", finding.Message, StringComparison.Ordinal);
        Assert.Contains("2 such losses, the first at step 200", finding.Message, StringComparison.Ordinal);
        Assert.Contains("`exclude: [books]` at the top level", finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "2.2")] // not half
    [InlineData(99, "0.13")] // too few before it
    public void Other_losses_are_none(int before, string loss) =>
        ReplayCase.Clean(Config, Losses(before) + $"{before},web,{loss}\n");

    [Fact]
    public void A_pivot_begins_a_new_level() =>
        ReplayCase.Clean(Config, Losses(500) + string.Concat(Enumerable.Range(500, 300).Select(step => $"{step},web,1.{step % 7}\n")));

    private static string Losses(int count) =>
        "step,source,loss\n" + string.Concat(Enumerable.Range(0, count).Select(step => string.Create(CultureInfo.InvariantCulture, $"{step},web,{4 + (0.1 * (step % 7)) - 0.3}\n")));
}
