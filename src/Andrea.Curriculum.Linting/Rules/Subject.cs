namespace Andrea.Curriculum.Linting.Rules;

/// <summary>What findings are about, as text that causes and consequences compare.</summary>
internal static class Subject
{
    /// <summary>A whole regime.</summary>
    public static string Regime(string name) => $"regime/{name}";

    /// <summary>What a source may have without a cap.</summary>
    public static string Uncapped(string source) => $"uncapped/{source}";
}
