namespace Andrea.Curriculum.Cli.Output.Frames;

/// <summary>A mark over several lines, drawn as a line left of the text.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="FirstLine">Line where it begins, 1-based.</param>
/// <param name="LastLine">Line where it ends, after the first.</param>
/// <param name="Lane">Place among the rails, 0 leftmost.</param>
internal readonly record struct Rail(FrameMark Mark, int FirstLine, int LastLine, int Lane);
