using System.Globalization;

using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Replay;

/// <summary>AC802: camping in the record.</summary>
/// <remarks>
/// The same judgement as in a simulation: a window is a thousand bandit steps; a source camps in it when it leads more than half of them
/// (three quarters when only two sources can lead) with at least twice its share in the most even mix, or halfway from there to 1.
/// The first version of the ANDREA run camped near repo-docs; its reward pays for noise, and the noisiest source wins.
/// </remarks>
internal sealed class CampingSeenRule() : ReplayRule(
    new("AC802", "camping-seen", Severity.Warning, "one source that leads most bandit steps of a recorded run"))
{
    /// <inheritdoc/>
    internal override void Check(ReplayContext context, FindingSink sink)
    {
        foreach (var spells in context.Facts.Camping.GroupBy(spell => (spell.Regime, spell.Source)))
        {
            sink.Report(Find(context, [.. spells]));
        }
    }

    private Finding Find(ReplayContext context, List<CampingSpell> spells)
    {
        var first = spells[0];
        var longest = spells.MaxBy(spell => spell.Windows)!;
        var windows = spells.Sum(spell => spell.Windows);
        var source = context.SourceName(first.Source);
        var where = spells.Count == 1
            ? $"from {context.Step(first.FirstStep, first.Walk)} to {Figures.Count(first.End - 1)}"
            : $"in {spells.Count} spells, the longest from {context.Step(longest.FirstStep, longest.Walk)} to {Figures.Count(longest.End - 1)}";
        var counted = windows == 1 ? "one window" : $"{Figures.Count(windows)} windows";
        var precaution = context.Precautions.For(first.Regime, first.Source);
        var regime = context.Regime(first.Regime).Regime;
        var cap = regime.Caps[first.Source];
        return At(first.Place, $"{source} camps in {context.RegimeName(first.Regime)}: {counted} of a thousand bandit steps {where}", "the first window begins here") with
        {
            Secondary = [cap is { } written ? new Label(written.Place, "its cap") : new Label(context.Facts.Run.Run.Sources[first.Source].Name.Place, "has no cap")],
            Subjects = context.Subjects(first.Regime),
            Notes =
            [
                $"it leads {Percent(longest.LedPart)} of them with a mean share of {Rounded(longest.MeanShare)}; from {Rounded(longest.CampingShare)} on, leading most steps is camping here",
            ],
            Help = precaution is null ? null
                : context.Help(precaution, precaution.Cap is null ? "takes it out, as its loss fell off a cliff" : "keeps it below that; capped alone it may leave the camp to the next source, which `andrea simulate` shows"),
        };
    }

    private static string Percent(double part) => (100 * part).ToString("F0", CultureInfo.InvariantCulture) + "%";

    private static string Rounded(double share) => share.ToString("0.###", CultureInfo.InvariantCulture);
}
