using Andrea.Curriculum.Linting.Paths;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>Turns the paths of a command line into files.</summary>
internal static class LintPaths
{
    /// <summary>The files, in the order given and each once.</summary>
    /// <param name="environment">Surroundings.</param>
    /// <param name="paths">Files, folders, patterns such as <c>runs/**/*.yaml</c>, and <c>-</c>.</param>
    /// <param name="unlisted">Told of each folder that cannot be listed, and why.</param>
    /// <exception cref="UsageException">A folder has no YAML or JSON files, or no file fits a pattern.</exception>
    public static IEnumerable<LintTarget> Expand(CommandEnvironment environment, IReadOnlyList<string> paths, Action<string, string> unlisted)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path == Inputs.StandardInput || environment.Files.IsFile(path) || !(environment.Files.IsFolder(path) || PathPattern.HasWildcards(path)))
            {
                if (seen.Add(path == Inputs.StandardInput ? path : environment.Files.FullPath(path)))
                {
                    yield return new LintTarget(path, IsFound: false);
                }

                continue;
            }

            var isEmpty = true;
            void Unlisted(string folder, string problem)
            {
                isEmpty = false;
                unlisted(folder, problem);
            }

            foreach (var file in environment.Files.IsFolder(path) ? environment.Files.ConfigFilesIn(path, Unlisted) : Fitting(environment, path, Unlisted))
            {
                isEmpty = false;
                if (seen.Add(environment.Files.FullPath(file)))
                {
                    yield return new LintTarget(file, IsFound: true);
                }
            }

            if (isEmpty)
            {
                throw new UsageException(environment.Files.IsFolder(path)
                    ? $"there are no .yaml, .yml or .json files in `{path}`"
                    : $"no .yaml, .yml or .json file fits `{path}`");
            }
        }
    }

    /// <summary>The files below the folder that the pattern begins with, as of a folder, that fit.</summary>
    private static IEnumerable<string> Fitting(CommandEnvironment environment, string pattern, Action<string, string> unlisted)
    {
        var names = pattern.Replace(Path.DirectorySeparatorChar, '/').Split('/');
        var literal = Array.FindIndex(names, PathPattern.HasWildcards);
        var folder = string.Join('/', names[..literal]);
        var from = literal == 0 ? "." : folder.Length == 0 ? "/" : folder;
        if (!environment.Files.IsFolder(from))
        {
            yield break;
        }

        var rest = new PathPattern("/" + string.Join('/', names[literal..]));
        foreach (var file in environment.Files.ConfigFilesIn(from, unlisted))
        {
            var relative = Path.GetRelativePath(environment.Files.FullPath(from), environment.Files.FullPath(file)).Replace(Path.DirectorySeparatorChar, '/');
            if (rest.Matches(relative, isFolder: false))
            {
                yield return literal == 0 ? relative : file;
            }
        }
    }
}
