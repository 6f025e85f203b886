using System.Runtime.CompilerServices;

namespace Andrea.Curriculum.Testing;

/// <summary>The folder that holds the solution, for tests that read configs, schemas or sources.</summary>
public static class RepositoryRoot
{
    private const string Solution = "Andrea.Curriculum.sln";

    /// <summary>Full path of the root.</summary>
    public static string Path { get; } = Above(AppContext.BaseDirectory) ?? Above(ThisFile())
        ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Solution}.");

    /// <summary>Full path of a file or folder of the repository.</summary>
    /// <param name="parts">Its path from the root.</param>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The nearest folder at or above <paramref name="start"/> that holds the solution, or null.</summary>
    internal static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
