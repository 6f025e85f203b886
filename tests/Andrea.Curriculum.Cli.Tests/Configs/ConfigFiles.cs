using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Configs;

/// <summary>The files of <c>configs/</c>.</summary>
internal static class ConfigFiles
{
    public const string InvalidFolder = "configs/invalid";

    /// <summary>Broken ones, relative to the root.</summary>
    public static IEnumerable<string> Invalid => All.Where(IsInvalid);

    /// <summary>All others.</summary>
    public static IEnumerable<string> Valid => All.Where(path => !IsInvalid(path));

    private static IEnumerable<string> All => Directory.GetFiles(RepositoryRoot.Combine("configs"), "*.*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is ".yaml" or ".yml" or ".json")
        .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static bool IsInvalid(string path) => path.StartsWith(InvalidFolder + "/", StringComparison.Ordinal);
}
