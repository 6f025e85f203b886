using Andrea.Curriculum.Analysis.Budget;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Budget;

/// <summary>AC504: sources with an epoch limit whose size is unknown; one finding for all of them.</summary>
/// <remarks>
/// A limit of 4 epochs means nothing until one knows how much an epoch is. What the run draws at the most even mix, divided by the limit,
/// is what the source needs at least.
/// </remarks>
internal sealed class UnknownSizeRule() : LintRule(
    new("AC504", "unknown-size", Severity.Info, "sources of unknown size with an epoch limit"))
{
    private const int MostListed = 6;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (!context.Run.Sources.Any(IsUnknown))
        {
            return;
        }

        SourceBudget[] unknown = [.. context.Analysis.Budget.Where(budget => IsUnknown(context.Run.Sources[budget.Source]))];
        if (unknown.Length == 0)
        {
            return;
        }

        string[] names = [.. unknown.Select(budget => context.Run.Sources[budget.Source].Name.Value)];
        Label[] marks =
        [
            .. unknown.Take(MostListed).Select(budget =>
            {
                var limit = context.Run.Sources[budget.Source].MaxEpochs!.Value;
                return new Label(limit.Place, $"needs at least {Figures.Rough(budget.EvenTokens / limit.Value)} tokens at the most even mix");
            }),
        ];
        sink.Report(At(
            marks[0].Place,
            $"{Names.List(names)} {(names.Length == 1 ? "has an epoch limit, but its size is" : "have epoch limits, but their sizes are")} unknown: the limit cannot be checked",
            marks[0].Text) with
        {
            Secondary = [.. marks.Skip(1)],
            Help = "write `tokens`, or `documents` with `tokens_per_document`",
        });
    }

    private static bool IsUnknown(DataSource source) => source is { MaxEpochs: not null, Tokens: null, Documents: null };
}
