using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Output.Linting;

/// <summary>Says what became of fixes.</summary>
/// <param name="paper">Where to.</param>
internal sealed class FixText(Paper paper)
{
    private const int MostRefused = 5;

    /// <summary>Writes the lines behind the findings.</summary>
    public void Write(LintReport report, FixMode mode)
    {
        if (mode == FixMode.Offer)
        {
            Offer(report);
            return;
        }

        var made = report.Files.Sum(file => file.Fixed?.Made.Length ?? 0);
        var changed = report.Files.Count(file => file.Fixed is { Changes: true });
        paper.Line(mode == FixMode.Show
            ? $"{NumberText.Count(made, "fix", "fixes")} to be made in {NumberText.Count(changed, "file")}"
            : $"{NumberText.Count(made, "fix", "fixes")} made in {NumberText.Count(changed, "file")}");
        WriteRefused(report);
        if (mode == FixMode.Write)
        {
            Offer(report);
        }
    }

    private void WriteRefused(LintReport report)
    {
        var refused = report.Files.SelectMany(file => file.Fixed?.Refused ?? []).ToList();
        foreach (var (finding, brings) in refused.Take(MostRefused))
        {
            var place = finding.Primary.Place;
            paper.Line(DisplayText.Escape(
                $"not fixed: {finding.Rule.Code} at {place.File.Path}:{place.Start.Line}, "
                + (brings is null ? "which it would not remove" : $"which would bring {brings.Rule.Code}: {brings.Message}")));
        }

        if (refused.Count > MostRefused)
        {
            paper.Line($"and {NumberText.Count(refused.Count - MostRefused)} more");
        }
    }

    private void Offer(LintReport report)
    {
        var (safe, others) = (Count(report, FixSafety.Safe), Count(report, FixSafety.Unsafe));
        if (safe + others > 0)
        {
            var upTo = report.Files.All(file => file.TriedAllFixes) ? "" : "up to ";
            paper.Line((safe, others) switch
            {
                (_, 0) => $"{FindingRenderer.SafeMark} {upTo}{NumberText.Count(safe)} can be fixed with --fix",
                (0, _) => $"{FindingRenderer.UnsafeMark} {upTo}{NumberText.Count(others)} can be fixed with --fix --unsafe-fixes",
                _ => $"{FindingRenderer.SafeMark} {upTo}{NumberText.Count(safe)} can be fixed with --fix, {FindingRenderer.UnsafeMark} {NumberText.Count(others)} more with --unsafe-fixes",
            });
        }
    }

    private static int Count(LintReport report, FixSafety safety) =>
        report.Files.Sum(file => file.Result.Findings.Count(finding => finding.Fix?.Safety == safety));
}
