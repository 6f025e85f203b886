namespace Andrea.Curriculum.Cli.Output;

/// <summary>What an output stream can show.</summary>
/// <param name="Width">Columns; null when nobody looks at it through a window, so that nothing need be wrapped.</param>
/// <param name="Color">True when colours are wanted and understood.</param>
/// <param name="Interactive">True when lines may be rewritten, as progress does.</param>
internal sealed record Terminal(int? Width, bool Color, bool Interactive)
{
    /// <summary>A file or pipe.</summary>
    public static Terminal None { get; } = new(null, false, false);
}
