using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Linting.Settings.Showing;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Collects what is wrong with a settings file.</summary>
/// <param name="source">The file.</param>
/// <param name="yaml">What is wrong with its text.</param>
internal sealed class SettingsProblems(SourceText source, ImmutableArray<Finding> yaml)
{
    private readonly Spelling _spelling = new();

    /// <summary>Everything found so far.</summary>
    public List<Finding> Found { get; } = [.. yaml];

    /// <summary>True when the text itself cannot be trusted.</summary>
    public bool IsBroken => yaml.Any(problem => problem.Rule.Code is "AC001" or "AC007" or "AC010");

    /// <summary>Reports a value of the wrong kind and goes on with what there is.</summary>
    public T WrongType<T>(T settings, YamlNode node, string message, string label)
    {
        Found.Add(Of(ReadingRules.WrongType, node.Span, message, label));
        return settings;
    }

    /// <summary>Reports a problem.</summary>
    public void Add(RuleDescriptor rule, YamlNode node, string message, string? help) => Found.Add(Of(rule, node.Span, message, "") with { Help = help });

    /// <summary>The place of a value.</summary>
    public FileSpan PlaceOf(YamlNode node) => new(source, node.Span);

    /// <summary>Where a value is written: <c>path:line</c>, or the name alone of what is no file.</summary>
    public string OriginOf(YamlNode node) => SettingOrigin.IsOutsideFiles(source.Path)
        ? source.Path
        : $"{source.Path}:{source.PositionOf(node.Span.Start).Line}";

    /// <summary>Reports a name that nothing has, with the nearest one that something has.</summary>
    public void Unknown(RuleDescriptor rule, YamlNode node, string message, IEnumerable<string> known, string? others = null)
    {
        var nearest = _spelling.Nearest(node.Text, known);
        Found.Add(Of(rule, node.Span, message, "") with { Help = nearest is null ? others : $"did you mean `{nearest}`?" });
    }

    private Finding Of(RuleDescriptor rule, TextSpan span, string message, string label) => new()
    {
        Rule = rule,
        Severity = rule.DefaultSeverity,
        Message = message,
        Primary = new Label(Place.FirstLine(new FileSpan(source, span)), label),
    };
}
