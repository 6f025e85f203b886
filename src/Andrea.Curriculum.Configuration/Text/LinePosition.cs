namespace Andrea.Curriculum.Configuration.Text;

/// <summary>A place as people and editors count it.</summary>
/// <param name="Line">Line number, 1-based; lines end at LF, CR LF or CR.</param>
/// <param name="Column">Column, 1-based, in UTF-16 code units.</param>
public readonly record struct LinePosition(int Line, int Column) : IComparable<LinePosition>
{
    /// <inheritdoc/>
    public int CompareTo(LinePosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
}
