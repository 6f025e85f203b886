using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Baselines;

/// <summary>A finding that a baseline knows.</summary>
/// <param name="Path">The file, from the baseline's folder, with slashes.</param>
/// <param name="Code">Code of the rule.</param>
/// <param name="Fingerprint">Identity in the file.</param>
/// <param name="Count">How many findings of this identity there are, 1 or more.</param>
public sealed record BaselineEntry(string Path, string Code, string Fingerprint, int Count)
{
    /// <summary>Where the entry is written; null for one that is not written yet.</summary>
    public FileSpan? Place { get; init; }
}
