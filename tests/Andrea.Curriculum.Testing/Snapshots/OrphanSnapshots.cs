using System.Reflection;

namespace Andrea.Curriculum.Testing.Snapshots;

/// <summary>Finds verified files that no test reads any more.</summary>
public static class OrphanSnapshots
{
    private const string Ending = ".verified.txt";

    /// <summary>
    /// The verified files below <paramref name="folder"/>, relative to it and sorted, that belong neither to a test
    /// (<c>Class.Method_parameter=value</c>) nor to a literal <c>UseFileName("...")</c> in a source file.
    /// </summary>
    /// <param name="folder">The folder of a test project.</param>
    /// <param name="tests">The assembly built from it.</param>
    public static IReadOnlyList<string> Find(string folder, Assembly tests)
    {
        var sources = new Lazy<string>(() => string.Concat(Files(folder, "*.cs").Select(File.ReadAllText)));
        return
        [
            .. Files(folder, "*" + Ending)
                .Where(path => !IsOwned(Path.GetFileName(path)[..^Ending.Length], tests, sources))
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsOwned(string name, Assembly tests, Lazy<string> sources) =>
        HasTest(name, tests) || sources.Value.Contains($"UseFileName(\"{name}\")", StringComparison.Ordinal);

    private static bool HasTest(string name, Assembly tests)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return false;
        }

        var (className, rest) = (name[..dot], name[(dot + 1)..]);
        if (TestMethods.Find(tests, className, rest) is not null)
        {
            return true;
        }

        // A method's name may itself contain underscores, so that every one may begin the parameters.
        for (var cut = rest.IndexOf('_', StringComparison.Ordinal); cut >= 0; cut = rest.IndexOf('_', cut + 1))
        {
            var first = TestMethods.Find(tests, className, rest[..cut])?.GetParameters().FirstOrDefault()?.Name;
            if (first is not null && rest[(cut + 1)..].StartsWith(first + "=", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
