using System.Text;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Settings;
using Andrea.Curriculum.Simulation.Replay;

namespace Andrea.Curriculum.Linting.Tests.Rules.Replay;

/// <summary>Replays small records in which the place of the expected finding stands between « and ».</summary>
internal static class ReplayCase
{
    public const string Config = "curriculum: 1\nsteps: 100\nsources: [{name: web}, {name: books}]\nbandit: {policy: ucb1, phase_steps: [5, 20]}\n";

    /// <summary>The record gives exactly one finding, of this rule, at the marked place.</summary>
    public static Finding Only(string code, string config, string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var length = marked.IndexOf('»', StringComparison.Ordinal) - start - 1;
        var log = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var findings = Judge(Read(config), log).Findings;
        Assert.True(findings.Length == 1 && findings[0].Rule.Code == code, $"expected only {code}, found: {LintCase.Show(findings)}");
        var whole = new SourceText("run.log", log);
        var place = findings[0].Primary.Place;
        Assert.Equal((whole.PositionOf(start), whole.PositionOf(start + length)), (place.Start, place.End));
        Assert.Equal(start, place.File.Offset + place.Span.Start);
        return findings[0];
    }

    /// <summary>The record gives no finding.</summary>
    public static void Clean(string config, string log)
    {
        var findings = Judge(Read(config), log).Findings;
        Assert.True(findings.IsEmpty, LintCase.Show(findings));
    }

    public static LintResult Judge(TrainingRunReading reading, string log) => Linter.Judge(reading, Replay(reading, log).Facts, LintSettings.Default);

    public static ReplaySummary Replay(TrainingRunReading reading, string log)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(log));
        return RunReplay.Replay(new RunAnalysis(reading.Plan!), RecordedRunReader.Open(stream, reading.Plan!), "run.log");
    }

    public static TrainingRunReading Read(string config)
    {
        var reading = TrainingRunReader.Read(new SourceText("run.yaml", config));
        Assert.True(reading.IsUsable, LintCase.Show(reading.Problems));
        return reading;
    }
}
