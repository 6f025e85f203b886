using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Baselines;

namespace Andrea.Curriculum.Linting.Tests.Baselines;

public sealed class BaselineTests
{
    private const string Head = "curriculum: 1\nsources: [a, b]\nsteps: 10\n";

    [Fact]
    public void What_is_written_is_read_again_sorted_and_the_same()
    {
        var baseline = new Baseline([new("b \"x\".yaml", "AC113", "2", 1), new("a.yaml", "AC904", "1", 2), new("a.yaml", "AC113", "3", 1)]);
        var (read, problem) = BaselineReader.Read(new SourceText("b.json", baseline.Text()));
        Assert.Null(problem);
        Assert.Equal(["a.yaml AC113 3 1", "a.yaml AC904 1 2", "b \"x\".yaml AC113 2 1"], read!.Entries.Select(entry => $"{entry.Path} {entry.Code} {entry.Fingerprint} {entry.Count}"));
        Assert.Equal(baseline.Text(), read.Text());
        Assert.Equal([4, 5, 6], read.Entries.Select(entry => entry.Place!.Value.Start.Line));
    }

    [Theory]
    [InlineData("\nstepps: 3\nmodle: {}\n", 2, 0)]
    [InlineData("# moved\n\n\nstepps: 4\nmodle: {}\n", 2, 0)]
    [InlineData("stepps: 3\n", 1, 0)]
    [InlineData("stepps: 3\nbatsh: 1\n", 1, 1)]
    [InlineData("bandti: 3\nbatsh: 1\n", 0, 2)]
    public void Known_findings_do_not_count_and_a_swap_is_seen(string rest, int known, int fresh)
    {
        var (result, match) = BaselineCase.Apply(BaselineCase.Of(Head + "stepps: 3\nmodle: {}\n"), Head + rest);
        Assert.Equal((known, fresh), (result.Baselined.Length, result.Findings.Length));
        Assert.Equal(2 - known, match.Stale(_ => true).Count());
    }

    [Fact]
    public void Counts_limit_what_an_entry_knows()
    {
        var finding = LintCase.Lint(Head + "stepps: 3\n").Findings[0];
        var match = new BaselineMatch(new Baseline([new("run.yaml", finding.Rule.Code, finding.Fingerprint, 2)]));
        var result = match.Apply("run.yaml", new LintResult([finding, finding, finding], []), _ => true);
        Assert.Equal((2, 1), (result.Baselined.Length, result.Findings.Length));
        Assert.Empty(match.Stale(_ => true));
    }

    [Fact]
    public void Errors_that_hide_others_are_never_known()
    {
        var broken = LintCase.Lint(Head + "batch: [\n");
        Assert.NotEmpty(broken.Findings);
        Assert.Empty(Baseline.EntriesOf("run.yaml", broken.Findings));
        var (result, _) = BaselineCase.Apply(new Baseline(broken.Findings.Select(finding => new BaselineEntry("run.yaml", finding.Rule.Code, finding.Fingerprint, 1))), Head + "batch: [\n");
        Assert.Equal(broken.Findings.Length, result.Findings.Length);
    }

    [Fact]
    public void Entries_of_what_was_not_looked_at_are_kept_and_not_stale()
    {
        var match = new BaselineMatch(new Baseline([new("run.yaml", "AC113", "1", 1), new("run.yaml", "AC003", "1", 1), new("other.yaml", "AC113", "1", 1), new("gone.yaml", "AC113", "1", 1)]));
        match.Apply("run.yaml", LintCase.Lint(Head), code => code == "AC003");
        static bool Exists(string path) => path != "gone.yaml";
        Assert.Equal(["other.yaml AC113", "run.yaml AC113"], match.Kept(Exists).Select(entry => $"{entry.Path} {entry.Code}"));
        Assert.Equal(["gone.yaml AC113 False", "run.yaml AC003 True"], match.Stale(Exists).Select(stale => $"{stale.Entry.Path} {stale.Entry.Code} {stale.Exists}"));
    }

    [Theory]
    [InlineData("", "line 1, column 1: this is no baseline")]
    [InlineData("[]", "line 1, column 1: this is no baseline")]
    [InlineData("{\"schema\": \"andrea.baseline/2\", \"findings\": []}", "line 1, column 12: this baseline is of format 2")]
    [InlineData("{\"schema\": \"eslint\", \"findings\": []}", "line 1, column 12: this is no baseline")]
    [InlineData("{\"schema\": \"andrea.baseline/1\"}", "no list")]
    [InlineData("{\"schema\": \"andrea.baseline/1\", \"findings\": [1]}", "line 1, column 46: an entry needs")]
    [InlineData("{\"schema\": \"andrea.baseline/1\", \"findings\": [{\"path\": \"a\", \"code\": \"AC113\", \"fingerprint\": \"1\", \"count\": 0}]}", "an entry needs")]
    [InlineData("{\"schema\": \"andrea.baseline/1\", \"findings\": [{\"path\": \"a\", \"code\": {}, \"fingerprint\": \"1\", \"count\": 1}]}", "an entry needs")]
    [InlineData("{\n<<<<<<< HEAD\n  \"schema\": \"andrea.baseline/1\",\n=======\n", "line ")]
    public void A_broken_file_is_refused_with_its_place(string text, string problem)
    {
        var reading = BaselineReader.Read(new SourceText("b.json", text));
        Assert.Null(reading.Baseline);
        Assert.Contains(problem, reading.Problem, StringComparison.Ordinal);
    }
}
