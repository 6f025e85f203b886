using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Rules.Hygiene;
using Andrea.Curriculum.Linting.Rules.Replay;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Finds entries of <c>overrides</c> that do nothing (AC901) or hold no more (AC903), once all files were linted.</summary>
/// <param name="options">The day, and whether comments were looked at.</param>
/// <param name="isWhole">
/// Whether everything below a folder was linted, by its full path: only then it is known that an entry of settings there has nothing to do.
/// </param>
public sealed class OverrideUse(LintOptions options, Func<string, bool> isWhole)
{
    private readonly Dictionary<(string Path, TextSpan Span), Use> _uses = [];

    /// <summary>Takes a linted file.</summary>
    /// <param name="fullPath">Its full path.</param>
    /// <param name="settings">The settings that it was linted with.</param>
    /// <param name="result">What was found in it.</param>
    public void Add(string fullPath, LintSettings settings, LintResult result)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var entry in settings.Overrides)
        {
            var key = (entry.Place.File.Path, entry.Place.Span);
            if (!_uses.TryGetValue(key, out var use))
            {
                _uses[key] = use = new Use(entry);
            }

            if (entry.Covers(fullPath))
            {
                use.Files++;
                use.Needed.UnionWith(entry.Ignore.Where(code => result.Hidden.Contains(code) || !IsJudged(code, result)));
            }
        }
    }

    /// <summary>What is wrong with the entries of one file of settings.</summary>
    /// <param name="path">Its path, as findings show it.</param>
    public IEnumerable<Finding> Find(string path) =>
        from use in _uses
        where use.Key.Path == path
        let finding = Of(use.Value)
        where finding is not null
        select finding;

    private bool IsJudged(string code, LintResult result) =>
        result.Undecided.IsEmpty && !result.Waiting.Contains(code)
        && !RuleCatalogue.Rules.Any(rule => rule.Descriptor.Code == code && rule is ReplayRule or StaleBaselineEntryRule)
        && (options.HonorsIgnores || !code.StartsWith("AC9", StringComparison.Ordinal));

    private Finding? Of(Use use)
    {
        var entry = use.Entry;
        if (entry.IsExpired(options.Today))
        {
            var (day, place) = entry.Until!.Value;
            return Of(
                ExpiredSuppressionRule.Rule, place, $"this entry of `overrides` ended on {day:yyyy-MM-dd} and changes nothing any more", "mend what it silenced, or set a new date");
        }

        if (!isWhole(entry.Folder))
        {
            return null;
        }

        if (use.Files == 0)
        {
            return Of(UnusedSuppressionRule.Rule, entry.Place, "this entry of `overrides` does nothing: no curriculum fits its `files`", "remove it, or correct the patterns; they start from the folder of these settings");
        }

        var unused = entry.Ignore.Except(use.Needed).Order(StringComparer.Ordinal).ToList();
        return unused.Count == 0 ? null : Of(
            UnusedSuppressionRule.Rule, entry.IgnorePlace,
            $"there is no finding of {string.Join(", ", unused)} to silence in the {(use.Files == 1 ? "file that fits" : $"{Figures.Count(use.Files)} files that fit")} this entry of `overrides`",
            unused.Count == entry.Ignore.Count && entry.Severities.IsEmpty ? "remove the entry" : $"remove {string.Join(", ", unused)} from it");
    }

    private static Finding Of(RuleDescriptor rule, FileSpan place, string message, string help) => new()
    {
        Rule = rule,
        Severity = rule.DefaultSeverity,
        Message = message,
        Primary = new Label(Place.FirstLine(place), ""),
        Help = help,
    };

    /// <summary>What an entry did.</summary>
    private sealed class Use(PathOverride entry)
    {
        public PathOverride Entry { get; } = entry;

        public int Files { get; set; }

        /// <summary>Codes that it had to switch off, or may have had to.</summary>
        public HashSet<string> Needed { get; } = [];
    }
}
