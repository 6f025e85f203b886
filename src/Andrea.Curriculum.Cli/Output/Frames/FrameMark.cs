using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Output.Frames;

/// <summary>A place to be marked in a frame.</summary>
/// <param name="Place">Where.</param>
/// <param name="Text">What is to be seen there; not yet escaped, may be empty.</param>
/// <param name="Ink">Colour of the mark.</param>
/// <param name="IsPrimary">True for <c>^</c>, false for <c>-</c>.</param>
internal readonly record struct FrameMark(FileSpan Place, string Text, Ink Ink, bool IsPrimary);
