using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native.Comparisons;

/// <summary>Finds the place in the file of a part of a scalar's value.</summary>
internal readonly struct ScalarPlaces
{
    private readonly TextSpan _whole;
    private readonly int _start;

    /// <summary>Takes a scalar.</summary>
    public ScalarPlaces(YamlNode scalar)
    {
        _whole = scalar.Span;
        var quotes = scalar.IsPlain ? 0 : 1;
        var written = scalar.Tree.Source.Slice(_whole);

        // With escapes or line breaks the value's characters are not where they are written.
        var isVerbatim = written.Length == scalar.Text.Length + (2 * quotes)
            && written.Slice(quotes, scalar.Text.Length).SequenceEqual(scalar.Text);
        _start = isVerbatim ? _whole.Start + quotes : -1;
    }

    /// <summary>Place of a part of the value: exact, or the whole scalar when its characters moved.</summary>
    public TextSpan InFile(TextSpan part) => _start < 0 ? _whole : part with { Start = _start + part.Start };
}
