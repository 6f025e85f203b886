namespace Andrea.Curriculum.Cli.Output.Frames;

/// <summary>A mark within one shown line.</summary>
/// <param name="Column">First column, 0-based.</param>
/// <param name="Width">Columns, at least 1.</param>
/// <param name="Text">Escaped label, perhaps empty.</param>
/// <param name="Ink">Colour.</param>
/// <param name="IsPrimary">True for <c>^</c>, false for <c>-</c>.</param>
internal readonly record struct LineMark(int Column, int Width, string Text, Ink Ink, bool IsPrimary)
{
    public int End => Column + Width;

    public char Character => IsPrimary ? '^' : '-';
}
