namespace Andrea.Curriculum.Cli.Commands;

/// <summary>How much <c>solve</c> is to show, and in what form.</summary>
/// <param name="Format">The form.</param>
/// <param name="All">Whether every source gets its row.</param>
/// <param name="VertexLimit">Most vertices of a regime that are listed; null for no list.</param>
/// <param name="Repair">Whether conflicts are repaired.</param>
/// <param name="Patch">The one repair that is written as a patch, and nothing else; null for the usual output.</param>
internal sealed record SolveLayout(OutputFormat Format, bool All, int? VertexLimit, bool Repair, string? Patch);
