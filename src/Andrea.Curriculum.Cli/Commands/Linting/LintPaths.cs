namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>Turns the paths of a command line into files.</summary>
internal static class LintPaths
{
    /// <summary>The files, in the order given and each once; whether a file was found in a folder or named itself.</summary>
    /// <param name="environment">Surroundings.</param>
    /// <param name="paths">Files, folders and <c>-</c>.</param>
    /// <param name="unlisted">Told of each folder that cannot be listed, and why.</param>
    /// <exception cref="UsageException">A folder has no YAML or JSON files.</exception>
    public static IEnumerable<(string Path, bool IsFound)> Expand(
        CommandEnvironment environment, IReadOnlyList<string> paths, Action<string, string> unlisted)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path == Inputs.StandardInput || !environment.Files.IsFolder(path))
            {
                if (seen.Add(path == Inputs.StandardInput ? path : environment.Files.FullPath(path)))
                {
                    yield return (path, false);
                }

                continue;
            }

            var isEmpty = true;
            foreach (var file in environment.Files.ConfigFilesIn(path, (folder, problem) =>
            {
                isEmpty = false;
                unlisted(folder, problem);
            }))
            {
                isEmpty = false;
                if (seen.Add(environment.Files.FullPath(file)))
                {
                    yield return (file, true);
                }
            }

            if (isEmpty)
            {
                throw new UsageException($"there are no .yaml, .yml or .json files in '{path}'");
            }
        }
    }
}
