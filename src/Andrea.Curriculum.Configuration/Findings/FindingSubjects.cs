using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Findings;

/// <summary>
/// Names of what findings are about, for <see cref="Finding.Subjects"/>: <c>scope/what/whom</c>. The scope is where the bound is
/// written: <see cref="TopLevel"/> or the name of the entry of <c>regimes</c>, also when a later regime inherits it.
/// </summary>
public static class FindingSubjects
{
    /// <summary>Scope of what is written at the top level.</summary>
    public const string TopLevel = "top-level";

    /// <summary>Name of a scope.</summary>
    public static string Scope(RegimeScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.FromStep is null ? TopLevel : scope.Name.Value;
    }

    /// <summary>The floor of a source or group, as written in a scope.</summary>
    public static string Floor(string scope, string sourceOrGroup) => $"{scope}/floor/{sourceOrGroup}";

    /// <summary>The cap of a source or group, as written in a scope.</summary>
    public static string Cap(string scope, string sourceOrGroup) => $"{scope}/cap/{sourceOrGroup}";

    /// <summary>A source's share in a written mix.</summary>
    public static string Mix(string scope, string source) => $"{scope}/mix/{source}";
}
