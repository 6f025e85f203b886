using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Output.Linting;

/// <summary>Writes what <c>lint</c> found for people.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
internal sealed class LintText(Paper paper, int? width)
{
    private readonly FindingRenderer _findings = new(paper, width);
    private readonly FrameRenderer _frames = new(paper, width);

    public void Write(LintReport report)
    {
        foreach (var file in report.Files)
        {
            foreach (var finding in file.Result.Findings)
            {
                _findings.Draw(finding);
            }

            WriteUndecided(file);
            WriteWaiting(file);
        }

        Summarize(report);
    }

    /// <summary>What was not judged: without this line silence would look like consent.</summary>
    private void WriteUndecided(LintedFile file)
    {
        foreach (var group in file.Result.Undecided.GroupBy(regime => regime.Reason))
        {
            var names = string.Join(", ", group.Select(regime => DisplayText.Escape(regime.Regime)));
            paper.Add("not yet decided", Ink.Info).Line($": {names}; {group.Key.Message}", Ink.Strong);
            var gutter = _frames.Draw([new FrameMark(group.Key.Place, "asked for here", Ink.Info, true)]);
            _frames.Rule(gutter);
            _frames.Note(gutter, "note", "rules that need the reachable polytope were not applied here");
            paper.Line();
        }
    }

    /// <summary>What was not looked at: mending one error may uncover others.</summary>
    private void WriteWaiting(LintedFile file)
    {
        if (file.Result.SomeChecksWait)
        {
            paper.Line("some checks wait until these errors are gone").Line();
        }
    }

    private void Summarize(LintReport report)
    {
        FindingCounts.Write(paper, report.Count);
        var skipped = report.Skipped > 0 ? $"; {NumberText.Count(report.Skipped, "YAML file")} without a curriculum left out" : "";
        var silenced = report.Files.Sum(file => file.Result.Suppressed.Length) is > 0 and var count ? $"; {NumberText.Count(count)} silenced by comments" : "";
        var known = report.Files.Sum(file => file.Result.Baselined.Length) is > 0 and var baselined ? $"; {NumberText.Count(baselined)} in the baseline" : "";
        paper.Line($" in {NumberText.Count(report.Files.Count, "file")}{silenced}{known}{skipped}");
        if (report.OtherPrograms.Count > 0)
        {
            Paragraph.Write(paper, width, 2, ($"not read yet: configs of {OtherProgramsText.List(report.OtherPrograms)}", Ink.Plain));
        }
    }
}
