using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Ends a reading at a place that the parser accepts and trainers do not. Never leaves <see cref="YamlReader"/>.</summary>
internal sealed class YamlPlaceException(TextSpan span, string message, string label) : Exception(message)
{
    public TextSpan Span { get; } = span;

    public string Label { get; } = label;
}
