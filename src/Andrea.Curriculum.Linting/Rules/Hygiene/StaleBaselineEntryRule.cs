using System.Globalization;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Baselines;
using Andrea.Curriculum.Linting.Fingerprints;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Linting.Rules.Hygiene;

/// <summary>AC905: an entry of the baseline whose finding is gone.</summary>
/// <remarks>Found when all files were held against the baseline, so that there is nothing to check in one of them.</remarks>
public sealed class StaleBaselineEntryRule() : LintRule(Rule)
{
    /// <summary>The rule's identity.</summary>
    public static RuleDescriptor Rule { get; } =
        new("AC905", "stale-baseline-entry", Severity.Warning, "an entry of the baseline whose finding is gone");

    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Text;

    /// <summary>The findings of a baseline, in the order of its lines.</summary>
    /// <param name="match">The baseline, after all files were held against it.</param>
    /// <param name="settings">The settings for its file.</param>
    /// <param name="exists">Whether there is a file, by its path from the baseline's folder.</param>
    public static IEnumerable<Finding> Find(BaselineMatch match, LintSettings settings, Func<string, bool> exists)
    {
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(settings);
        return !settings.Shows(Rule) ? [] :
            from stale in match.Stale(exists)
            where stale.Entry.Place is not null
            orderby stale.Entry.Place!.Value.Span.Start
            select Of(stale.Entry, stale.Exists) with { Severity = settings.Severities.GetValueOrDefault(Rule.Code, Rule.DefaultSeverity) };
    }

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
    }

    private static Finding Of(BaselineEntry entry, bool exists) => new()
    {
        Rule = Rule,
        Severity = Rule.DefaultSeverity,
        Message = exists
            ? $"`{entry.Path}` has this finding of {entry.Code} no more: should it come back, this entry would hide it"
            : $"there is no file `{entry.Path}` any more, and this entry is about it",
        Primary = new Label(entry.Place!.Value, ""),
        Help = "write the baseline again with --update-baseline",
        Fingerprint = Fingerprinting.Hash($"{Rule.Code}\n{entry.Path}\n{entry.Code}\n{entry.Fingerprint}").ToString("x16", CultureInfo.InvariantCulture),
    };
}
