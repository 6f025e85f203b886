namespace Andrea.Curriculum.Configuration.Text;

/// <summary>A half-open run of UTF-16 code units in a <see cref="SourceText"/>.</summary>
/// <param name="Start">Index of the first code unit, 0-based.</param>
/// <param name="Length">Number of code units; 0 marks a place between two of them.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest span that covers this one and <paramref name="other"/>.</summary>
    public TextSpan Union(TextSpan other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>True when <paramref name="position"/> lies inside.</summary>
    public bool Contains(int position) => position >= Start && position < End;
}
