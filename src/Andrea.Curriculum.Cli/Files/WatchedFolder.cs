namespace Andrea.Curriculum.Cli.Files;

/// <summary>A folder whose files are watched.</summary>
/// <param name="FullPath">Its full path.</param>
/// <param name="IsDeep">Whether folders below it are watched too.</param>
internal sealed record WatchedFolder(string FullPath, bool IsDeep);
