using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native.Comparisons;

/// <summary>A token of a linear comparison.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Span">Its place in the comparison's text, 0-based.</param>
/// <param name="Text">A name, without backticks; empty for others.</param>
/// <param name="Number">A number's value.</param>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, string Text = "", Rational Number = default);
