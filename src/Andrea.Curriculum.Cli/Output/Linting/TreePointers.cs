using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Cli.Output.Linting;

/// <summary>Finds the JSON pointer (RFC 6901) of a place: that of the innermost node around it.</summary>
/// <param name="tree">The tree of one file.</param>
internal sealed class TreePointers(YamlTree tree)
{
    private readonly YamlPlaces _places = new(tree);

    /// <summary>The pointer; null when the place is in another file or the file has no tree.</summary>
    public string? Of(FileSpan place) => tree.HasRoot && place.File == tree.Source ? _places.Innermost(place.Span).Pointer : null;
}
