using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;

namespace Andrea.Curriculum.Simulation.Comparisons;

/// <summary>One of the runs that are compared.</summary>
/// <param name="Changes">Keys that differ from the file and their values, as written; empty for the file itself.</param>
/// <param name="Run">The run.</param>
public sealed record Cell(ImmutableArray<(string Key, string Value)> Changes, RunAnalysis Run)
{
    /// <summary>The changes in one line.</summary>
    public string Name => Changes.IsEmpty ? "as written" : string.Join(", ", Changes.Select(change => $"{change.Key}={change.Value}"));
}
