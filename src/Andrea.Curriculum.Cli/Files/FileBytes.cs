namespace Andrea.Curriculum.Cli.Files;

/// <summary>A file's bytes, or why there are none.</summary>
/// <param name="Bytes">The bytes; null when they could not be read.</param>
/// <param name="Problem">One sentence without the file's name; null when all is well.</param>
internal readonly record struct FileBytes(ReadOnlyMemory<byte>? Bytes, string? Problem);
