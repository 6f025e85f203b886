using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects;

/// <summary>What a file was taken for.</summary>
/// <param name="Match">How surely.</param>
/// <param name="Dialect">The dialect; null when none of those that are read.</param>
/// <param name="OtherProgram">The program whose config it is and that is not read; null when none is known.</param>
public readonly record struct Detection(DialectMatch Match, Dialect? Dialect, string? OtherProgram)
{
    /// <summary>Takes a file for the dialect that is surest of it, the earlier of two that are equally sure.</summary>
    /// <param name="tree">The file.</param>
    public static Detection Of(YamlTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (!tree.HasRoot || tree.Root.Kind != YamlKind.Mapping)
        {
            return default;
        }

        var best = default(Detection);
        foreach (var dialect in DialectCatalogue.Dialects)
        {
            var match = dialect.Match(tree.Root);
            if (match > best.Match)
            {
                best = new Detection(match, dialect, null);
            }
        }

        // What another program is sure to own is not guessed at.
        return best.Match < DialectMatch.Certain && OtherPrograms.NameOf(tree.Root) is { } other
            ? new Detection(DialectMatch.None, null, other)
            : best;
    }
}
