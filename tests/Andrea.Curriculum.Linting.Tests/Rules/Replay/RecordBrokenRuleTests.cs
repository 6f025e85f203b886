namespace Andrea.Curriculum.Linting.Tests.Rules.Replay;

public sealed class RecordBrokenRuleTests
{
    [Theory]
    [InlineData("step,source\n0,web\n1,«boks»\n", "has no source `boks`")]
    [InlineData("step,loss\n0,1\n«-1»,1\n2,1\n", "the step is `-1`")]
    [InlineData("step,loss\n0,1\n1,«nan»\n2,1\n", "the loss is `nan`")]
    [InlineData("step,loss\n0,1\n1,1\n«1»,1\n2,1\n", "step 1 is recorded twice")]
    [InlineData("step,loss\n0,1\n1,1\n2,1\n«1»,1\n", "step 1 follows step 2")]
    [InlineData("step,loss\n0,1\n«1,1,7»\n2,1\n", "the row has 3 cells, the header 2")]
    [InlineData("step,loss\n0,1\n«100»,1\n", "the run of the config ends at step 100")]
    [InlineData("«loss»\n1\n", "no column of the header holds the step")]
    [InlineData("step,length,web,books\n0,10,0.5,0.5\n«12»,10,0.5,0.5\n", "steps 10 to 11 are missing")]
    [InlineData("step,length,web,books\n0,10,0.5,0.5\n«8»,10,0.5,0.5\n", "before the end of the last one")]
    [InlineData("step,length,web,books\n0,10,0.5,«x»\n10,10,0.5,0.5\n", "the share of `books` is `x`")]
    [InlineData("step,regime,loss\n0,firehose,1\n1,«polish»,1\n", "no regime of this name")]
    [InlineData("{\"step\": 0, \"loss\": 1}\n{\"step\": 1, \"loss: 1«}»\n{\"step\": 2, \"loss\": 1}\n", "not JSON here")]
    [InlineData("{\"step\": 0, \"loss\": 1}\n{\"step\": 1, \"loss\": «NaN»}\n", "the loss is `NaN`")]
    [InlineData("{\"step\": 0, \"loss\": 1}\n{\"step\": 1, \"l«o»", "the file ends within this row")]
    [InlineData("[[0, 1], [1, «Infinity»], [2, 1]]", "the loss is `Infinity`")]
    [InlineData("[[0, 1], «[»1, 2", "the file ends within this pair")]
    [InlineData("[[0, 1], «x», [2, 1]]", "no [step, loss] pair")]
    [InlineData("{\"type\": \"run.loss\", \"run_id\": \"a\", \"step\": 0, \"loss\": 1}\n{\"type\": \"run.loss\", \"run_id\": «\"b\"», \"step\": 0, \"loss\": 1}\n", "of another run")]
    public void What_is_broken_is_named_at_its_place(string log, string words) =>
        Assert.Contains(words, ReplayCase.Only("AC806", ReplayCase.Config, log).Message, StringComparison.Ordinal);

    [Fact]
    public void Steps_left_out_of_a_steady_record_are_found()
    {
        var rows = string.Concat(Enumerable.Range(0, 20).Select(step => $"{2 * step},1\n"));
        ReplayCase.Only("AC806", ReplayCase.Config, "step,loss\n" + rows + "«44»,1\n46,1\n");
        ReplayCase.Clean(ReplayCase.Config, "step,loss\n" + rows + "40,1\n");
    }

    [Theory]
    [InlineData("step,length,share/web,«share/boks»,share/code\n0,9,0.1,0.8,0.1\n9,9,0.2,0.7,0.1\n", "unknown `boks`, `code`, missing `books`; they are left out")]
    [InlineData("walk,phase,first_step,length,regime,kind,«chat»,irc\n0,0,0,9,firehose,bandit,1,0\n", "unknown `chat`, `irc`, missing `web`, `books`; they are left out")]
    [InlineData("{\"step\": 0, \"length\": 9, \"mix\": {\"web\": 0.2, «\"boks\"»: 0.8}}\n{\"step\": 9, \"length\": 9, \"mix\": {\"web\": 0.1, \"boks\": 0.9}}\n", "(and one row more like it)")]
    public void A_record_of_other_sources_is_one_finding(string log, string words) =>
        Assert.EndsWith(words, ReplayCase.Only("AC806", ReplayCase.Config + "caps: {web: 0.5}\n", log).Message, StringComparison.Ordinal);

    [Fact]
    public void Rows_with_one_fault_are_one_finding() =>
        Assert.EndsWith("(and 2 rows more like it)", ReplayCase.Only("AC806", ReplayCase.Config, "step,loss\n0,«nan»\n1,nan\n2,nan\n").Message, StringComparison.Ordinal);
}
