using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Reads a text as one YAML document.</summary>
public static class YamlReader
{
    /// <summary>
    /// Reads a text. Never throws for what the text holds: every mistake is a finding with a place, and the tree holds what was read
    /// before the first mistake of syntax.
    /// </summary>
    /// <param name="source">The text.</param>
    public static YamlReading Read(SourceText source) => Read(source, YamlLimits.Standard);

    /// <summary>Reads a text within stated limits.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">What the text may ask for.</param>
    public static YamlReading Read(SourceText source, YamlLimits limits)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        var problems = new YamlProblems(source);
        var builder = new YamlTreeBuilder(source, limits, problems);
        var events = new YamlEventReader(source, limits, problems, builder);
        try
        {
            events.ReadDocument();
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            problems.Add(ReadingRules.YamlSyntax, new TextSpan(events.LastPosition, 0), "this is not YAML: " + e.Message);
        }

        return new YamlReading(builder.ToTree(), problems.ToImmutable());
    }
}
