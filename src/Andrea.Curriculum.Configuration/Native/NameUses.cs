using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Where names stand unquoted that have to be quoted: a declaration and its uses are one name only when all of them are.</summary>
internal sealed class NameUses
{
    private readonly Dictionary<TextSpan, List<TextSpan>> _uses = [];

    /// <summary>Remembers a plain use of a name.</summary>
    /// <param name="use">The use.</param>
    /// <param name="declaration">Place of the declaration.</param>
    public void Add(YamlNode use, TextSpan declaration)
    {
        if (use.IsAlias || use.IsMerged || Yaml11.Classify(use.Characters).Kind == Yaml11Kind.String)
        {
            return;
        }

        if (!_uses.TryGetValue(declaration, out var uses))
        {
            _uses.Add(declaration, uses = []);
        }

        if (!uses.Contains(use.Span))
        {
            uses.Add(use.Span);
        }
    }

    /// <summary>The edit that puts a plain scalar into double quotes.</summary>
    public static TextEdit Quote(SourceText file, TextSpan place) => new(place, $"\"{file.Slice(place)}\"");

    /// <summary>A finding whose fix quotes a declaration, with the uses quoted too; any other finding as it is.</summary>
    public Finding Complete(Finding finding)
    {
        var place = finding.Primary.Place;
        return finding is { Rule.Code: "AC006", Fix: { } fix } && _uses.TryGetValue(place.Span, out var uses)
            ? finding with { Fix = fix with { Edits = [.. fix.Edits, .. uses.Select(use => Quote(place.File, use))] } }
            : finding;
    }
}
