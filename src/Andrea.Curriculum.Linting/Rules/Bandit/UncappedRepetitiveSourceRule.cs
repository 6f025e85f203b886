using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
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
        int[] indices =
        [
            .. Enumerable.Range(0, context.Run.Sources.Length)
                .Where(i => IsRepetitive(context.Run.Sources[i]) && context.Regimes.Any(regime => IsFree(regime, i))),
        ];
        if (indices.Length == 0)
        {
            return;
        }

        DataSource[] found = [.. indices.Select(i => context.Run.Sources[i])];
        string[] names = [.. found.Select(source => source.Name.Value)];
        sink.Report(At(
            found[0].Name.Place,
            $"{Names.List(names)} {(names.Length == 1 ? "is repetitive and has" : "are repetitive and have")} no cap: repetitive text is rewarded most and teaches least",
            "no cap") with
        {
            Secondary = [.. found.Skip(1).Take(MostMarked).Select(source => new Label(source.Name.Place, "no cap"))],
            Subjects = [.. names.Select(Subject.Uncapped)],
            Help = HelpFor(context, indices, names),
        });
    }

    /// <summary>
    /// A bandit phase gives all that k caps of c leave, 1 - k c, to the source that it likes next. With c = 1 / (k + 1) that is as much as
    /// each of the k gets and none leads; with less the rest is greater than they are, and the camp moves there.
    /// </summary>
    private static string HelpFor(LintContext context, int[] indices, string[] names)
    {
        const string Rest = "a bandit gives all that is left to one other source, so ";
        var cap = Rational.Of(1, indices.Length + 1);
        if (context.Run.Bounds.Value == BoundsBasis.Raw || !context.Regimes.All(regime => Fits(regime, indices, cap)))
        {
            return $"write a cap for each; {Rest}cap the others too";
        }

        var share = Figures.Exact(cap);
        var caps = string.Join(", ", names.Take(MostMarked).Select(name => $"{name}: {share}")) + (names.Length > MostMarked ? ", ..." : "");
        return $"write a cap for each, for instance `caps: {{{caps}}}`; {Rest}with less than {share} cap the others too";
    }

    /// <summary>True when the caps stand above the floors and leave the sources of the regime able to fill a mix.</summary>
    private static bool Fits(Regime regime, int[] indices, Rational cap)
    {
        var room = Rational.Zero;
        for (var i = 0; i < regime.Present.Length; i++)
        {
            if (!regime.IsAvailable(i))
            {
                continue;
            }

            var isCapped = Array.BinarySearch(indices, i) >= 0;
            if (isCapped && regime.Floors[i] is { } floor && floor.Value >= cap)
            {
                return false;
            }

            room += isCapped ? cap : regime.Caps[i]?.Value ?? Rational.One;
        }

        return regime.IsDead || regime.IsPast || room > Rational.One;
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
