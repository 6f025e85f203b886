using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
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

    /// <summary>Reports a setting that later versions will have.</summary>
    public LintSettings Unsupported(LintSettings settings, YamlNode key)
    {
        Found.Add(Of(ReadingRules.UnknownKey, key.Span, $"`{key.Text}` is not supported yet: the settings of other files are not taken over", "not supported yet") with
        {
            Severity = Severity.Error,
            Help = "write those settings in this file",
        });
        return settings;
    }

    /// <summary>Reports a name that nothing has, with the nearest one that something has.</summary>
    public void Unknown(RuleDescriptor rule, YamlNode node, string message, IEnumerable<string> known)
    {
        var nearest = _spelling.Nearest(node.Text, known);
        Found.Add(Of(rule, node.Span, message, "") with { Help = nearest is null ? null : $"did you mean `{nearest}`?" });
    }

    private Finding Of(RuleDescriptor rule, TextSpan span, string message, string label) => new()
    {
        Rule = rule,
        Severity = rule.DefaultSeverity,
        Message = message,
        Primary = new Label(Place.FirstLine(new FileSpan(source, span)), label),
    };
}
