using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Paths;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Settings of some files only: an entry of <c>overrides</c>.</summary>
/// <param name="Folder">Full path of the folder from which the patterns start.</param>
/// <param name="Files">Patterns of the files.</param>
/// <param name="Ignore">Codes of rules that do not run on them.</param>
/// <param name="Severities">Severities by code.</param>
public sealed record PathOverride(
    string Folder, ImmutableArray<PathPattern> Files, ImmutableHashSet<string> Ignore, ImmutableDictionary<string, Severity> Severities)
{
    /// <summary>Where it is written, such as <c>.andrea.yaml:7</c>.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The patterns as written.</summary>
    public string Patterns { get; init; } = "";

    /// <summary>The patterns' place.</summary>
    public FileSpan Place { get; init; }

    /// <summary>The place of the rules that it switches off, or of the patterns when it has none.</summary>
    public FileSpan IgnorePlace { get; init; }

    /// <summary>The last day on which it holds, and where that is written; null for ever.</summary>
    public (DateOnly Day, FileSpan Place)? Until { get; init; }

    /// <summary>True when it holds no more.</summary>
    /// <param name="today">The day on which files are linted; null when nothing expires.</param>
    public bool IsExpired(DateOnly? today) => Until?.Day < today;

    /// <summary>True for a file that is meant.</summary>
    /// <param name="fullPath">Full path of the file.</param>
    public bool Covers(string fullPath)
    {
        var path = Path.GetRelativePath(Folder, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        return !path.StartsWith("../", StringComparison.Ordinal) && Files.Any(pattern => pattern.Covers(path));
    }
}
