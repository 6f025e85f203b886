namespace Andrea.Curriculum.Linting.Tests.Rules.Replay;

public sealed class CampingSeenRuleTests
{
    private const string Config = "curriculum: 1\nsteps: 9000\nsources: [{name: web}, {name: books}, {name: lists}]\nbandit: {policy: ucb1, phase_steps: [500, 1000]}\n";
    private const string Head = "step,length,kind,web,books,lists\n";

    [Fact]
    public void Windows_in_a_row_are_one_spell_and_random_phases_are_skipped()
    {
        var finding = ReplayCase.Only("AC802", Config, Head + "«0,1000,bandit,0,0,1»\n1000,1000,random,0.2,0.5,0.3\n2000,1000,bandit,0,0.1,0.9\n3000,1000,bandit,0.33,0.33,0.34\n");
        Assert.StartsWith("`lists` camps in `firehose`: 2 windows of a thousand bandit steps from step 0 to 2,999", finding.Message, StringComparison.Ordinal);
        Assert.Contains("`caps: {lists: 0.66}` at the top level", finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0,1000,bandit,0.4,0.3,0.3")]
    [InlineData("0,1000,random,0,0,1")]
    [InlineData("0,900,bandit,0,0,1")]
    [InlineData("0,1000,bandit,0.34,0.33,0.33")]
    public void Other_phases_are_no_camp(string row) => ReplayCase.Clean(Config, Head + row + "\n");

    [Fact]
    public void Draws_alone_show_it_too()
    {
        var rows = string.Concat(Enumerable.Range(0, 1000).Select(step => $"{step},{(step % 10 == 0 ? "web" : "lists")}\n"));
        var found = ReplayCase.Judge(ReplayCase.Read(Config), "step,source\n" + rows).Findings;
        Assert.Equal("AC802", Assert.Single(found).Rule.Code);
    }
}
