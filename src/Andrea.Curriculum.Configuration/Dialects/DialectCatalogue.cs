using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Dialects.FlatWeights;
using Andrea.Curriculum.Configuration.Dialects.Levanter;
using Andrea.Curriculum.Configuration.Dialects.Nanotron;
using Andrea.Curriculum.Configuration.Dialects.Olmix;
using Andrea.Curriculum.Configuration.Dialects.OlmoCore;

namespace Andrea.Curriculum.Configuration.Dialects;

/// <summary>Every dialect that is read, listed by hand in the order in which they are tried.</summary>
public static class DialectCatalogue
{
    /// <summary>The dialects; the first that is certain of a file reads it.</summary>
    public static ImmutableArray<Dialect> Dialects { get; } =
    [
        new LevanterDialect(),
        new NanotronDialect(),
        new OlmoCoreDialect(),
        new OlmixDialect(),
        new FlatWeightsDialect(),
    ];

    /// <summary>True when a file in JSON holds a key of some dialect; only then it is worth to be parsed.</summary>
    /// <param name="json">The file's bytes.</param>
    public static bool MayRead(ReadOnlySpan<byte> json)
    {
        foreach (var dialect in Dialects)
        {
            if (!dialect.KeyInJson.IsEmpty && json.IndexOf(dialect.KeyInJson) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The dialect of a name; null when there is none.</summary>
    /// <param name="name">Such as <c>nanotron</c>; the case of letters does not matter.</param>
    public static Dialect? Find(string name)
    {
        foreach (var dialect in Dialects)
        {
            if (dialect.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return dialect;
            }
        }

        return null;
    }
}
