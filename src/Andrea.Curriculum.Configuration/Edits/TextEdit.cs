using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Edits;

/// <summary>A part of a text and what stands there instead.</summary>
/// <param name="Span">The part; of length 0 to insert.</param>
/// <param name="NewText">The new text.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText);
