namespace Andrea.Curriculum.Configuration.Text;

/// <summary>A span of a particular file.</summary>
/// <param name="File">The file.</param>
/// <param name="Span">The span in it.</param>
public readonly record struct FileSpan(SourceText File, TextSpan Span)
{
    /// <summary>Line and column of the first code unit.</summary>
    public LinePosition Start => File.PositionOf(Span.Start);

    /// <summary>Line and column just behind the last code unit.</summary>
    public LinePosition End => File.PositionOf(Span.End);
}
