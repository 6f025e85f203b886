namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>Turns the paths of a command line into files.</summary>
internal static class LintPaths
{
    /// <summary>The files, in the order given and each once; whether a file was found in a folder or named itself.</summary>
    /// <exception cref="UsageException">A path does not exist, or a folder has no YAML files.</exception>
    public static IEnumerable<(string Path, bool IsFound)> Expand(CommandEnvironment environment, IReadOnlyList<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path == Inputs.StandardInput)
            {
                if (seen.Add(path))
                {
                    yield return (path, false);
                }

                continue;
            }

            if (!environment.Files.IsFolder(path))
            {
                if (seen.Add(environment.Files.FullPath(path)))
                {
                    yield return (path, false);
                }

                continue;
            }

            foreach (var file in Below(environment, path).Where(file => seen.Add(environment.Files.FullPath(file))))
            {
                yield return (file, true);
            }
        }
    }

    private static List<string> Below(CommandEnvironment environment, string folder)
    {
        try
        {
            var files = environment.Files.YamlFilesIn(folder).ToList();
            return files.Count > 0 ? files : throw new UsageException($"there are no .yaml or .yml files in '{folder}'");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{folder}' cannot be listed: {exception.Message}");
        }
    }
}
