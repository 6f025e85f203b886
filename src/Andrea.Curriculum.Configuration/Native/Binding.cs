using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>The state of one binding: the file, what was found in it, and how much hostile input may still cost.</summary>
/// <param name="file">The file that is bound.</param>
internal sealed class Binding(SourceText file)
{
    /// <summary>Longer expectations stand in the message only.</summary>
    private const int LongestLabel = 48;

    private readonly List<Finding> _problems = [];
    private int _errors;
    private readonly HashSet<string> _exceeded = new(StringComparer.Ordinal);

    /// <summary>The file that is bound.</summary>
    public SourceText File { get; } = file;

    /// <summary>Sizes that are still allowed.</summary>
    public BindingBudget Budget { get; } = new();

    /// <summary>Strings of the texts that were read.</summary>
    public RepeatedTexts Texts { get; } = new();

    /// <summary>Nearest names for misspelt ones.</summary>
    public Spelling Spelling { get; } = new();

    /// <summary>True when further errors would not be listed.</summary>
    public bool IsFull => _errors > FindingLimit.Most;

    /// <summary>True when further warnings would not be listed.</summary>
    public bool IsFullOfWarnings => _problems.Count - _errors > FindingLimit.Most;

    /// <summary>Plain uses of names that trainers take for something else than text, which change together with the declaration.</summary>
    public NameUses NameUses { get; } = new();

    /// <summary>The findings so far, in the order of the text.</summary>
    public ImmutableArray<Finding> Problems() =>
        [.. _problems.Select(NameUses.Complete).OrderBy(problem => problem.Primary.Place.Span.Start).ThenBy(problem => problem.Rule.Code, StringComparer.Ordinal)];

    /// <summary>A place in the file.</summary>
    public FileSpan At(TextSpan span) => new(File, span);

    /// <summary>Reports a problem.</summary>
    public void Report(RuleDescriptor rule, TextSpan place, string message, string? help = null, string label = "", Fix? fix = null) =>
        Report(new Finding
        {
            Rule = rule,
            Severity = rule.DefaultSeverity,
            Message = message,
            Primary = new Label(At(place), label),
            Help = help,
            Fix = fix,
        });

    /// <summary>A safe fix that writes another name where one stands.</summary>
    public Fix Rename(TextSpan place, string name) =>
        new($"write `{name}`", FixSafety.Safe, [new TextEdit(place, ScalarName.Like(File.Slice(place), name))]);

    /// <summary>Reports a problem that is already put together.</summary>
    public void Report(Finding finding)
    {
        var isError = FindingLimit.IsError(finding);
        if (isError ? !IsFull : !IsFullOfWarnings)
        {
            _problems.Add(finding);
            _errors += isError ? 1 : 0;
        }
    }

    /// <summary>Reports that a limit of the whole file is exceeded, at the first place only.</summary>
    /// <param name="limit">Name of the limit.</param>
    /// <param name="place">The place.</param>
    /// <param name="message">The message.</param>
    /// <param name="help">What to do.</param>
    public void ReportLimit(string limit, TextSpan place, string message, string? help = null)
    {
        if (_exceeded.Add(limit))
        {
            Report(ReadingRules.HostileInput, place, message, help);
        }
    }

    /// <summary>Reports that a value is of the wrong kind.</summary>
    public void ReportWrongType(YamlNode node, ValueName name, string expected, string? help = null) =>
        Report(ReadingRules.WrongType, node.Span, $"{name} is {Shown.Found(node)}, expected {expected}", help,
            expected.Length <= LongestLabel ? $"expected {expected}" : "");
}
