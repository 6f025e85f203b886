using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Bandit;

/// <summary>AC309: a source tagged <c>repetitive</c> or <c>list-structured</c> without a cap, under an adaptive bandit.</summary>
/// <remarks>
/// Repetitive text lowers the loss for free, so that any rule which rewards a falling loss likes it best: the three list-structured
/// sources of ANDREA's first run had the highest mean rewards. A cap on only one of them moves the camp to the next. A cap of the
/// source, of a group that it is in, or a constraint that names it counts as a cap.
/// </remarks>
internal sealed class UncappedRepetitiveSourceRule() : LintRule(
    new("AC309", "uncapped-repetitive-source", Severity.Warning, "a source tagged repetitive or list-structured that a bandit may give any share"))
{
    private const int MostMarked = 6;

    /// <inheritdoc/>
    internal override RuleNeeds Needs =>
        RuleNeeds.Steps | RuleNeeds.Schedule | RuleNeeds.Bandit | RuleNeeds.Sources | RuleNeeds.Warmups | RuleNeeds.Bounds;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        var found = new List<DataSource>();
        for (var i = 0; i < context.Run.Sources.Length; i++)
        {
            if (IsRepetitive(context.Run.Sources[i]) && context.Regimes.Any(regime => IsFree(regime, i)))
            {
                found.Add(context.Run.Sources[i]);
            }
        }

        if (found.Count == 0)
        {
            return;
        }

        string[] names = [.. found.Select(source => source.Name.Value)];
        sink.Report(At(
            found[0].Name.Place,
            $"{Names.List(names)} {(names.Length == 1 ? "is repetitive and has" : "are repetitive and have")} no cap: repetitive text is rewarded most and teaches least",
            "no cap") with
        {
            Secondary = [.. found.Skip(1).Take(MostMarked).Select(source => new Label(source.Name.Place, "no cap"))],
            Subjects = [.. names.Select(Subject.Uncapped)],
            Help = $"write a cap for each, for instance `caps: {{{string.Join(", ", names.Take(MostMarked).Select(name => $"{name}: 0.1"))}}}`",
        });
    }

    /// <summary>True for a source that says of itself that it repeats.</summary>
    internal static bool IsRepetitive(DataSource source)
    {
        foreach (var tag in source.Tags)
        {
            if (tag.Value is "repetitive" or "list-structured")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFree(Regime regime, int source) =>
        !regime.IsDead && !regime.IsPast && regime.Bandit.IsWrittenAndAdaptive && regime.IsAvailable(source)
        && regime.Caps[source] is null && !regime.Groups.Any(group => group.Cap is not null && group.Members.AsSpan().BinarySearch(source) >= 0)
        && !regime.Constraints.Any(constraint => constraint.Greatest is not null && constraint.Terms.Any(term => term.Source == source));
}
