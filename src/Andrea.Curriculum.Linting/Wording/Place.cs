using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Wording;

/// <summary>Places as findings mark them.</summary>
internal static class Place
{
    /// <summary>The part of a span on its first line: a section of many lines is marked where it begins.</summary>
    public static FileSpan FirstLine(FileSpan place)
    {
        var length = place.File.Slice(place.Span).IndexOfAny('\n', '\r');
        return length < 0 ? place : place with { Span = new TextSpan(place.Span.Start, length) };
    }
}
