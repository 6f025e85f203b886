namespace Andrea.Curriculum.Cli.Commands;

/// <summary>The words for formats.</summary>
internal static class OutputFormats
{
    /// <summary>The format of a word that was checked before.</summary>
    public static OutputFormat Of(string? word) => word switch
    {
        "json" => OutputFormat.Json,
        "csv" => OutputFormat.Csv,
        "concise" => OutputFormat.Concise,
        "jsonl" => OutputFormat.JsonLines,
        "sarif" => OutputFormat.Sarif,
        "github" => OutputFormat.GitHub,
        "gitlab" => OutputFormat.GitLab,
        "junit" => OutputFormat.JUnit,
        "markdown" => OutputFormat.Markdown,
        _ => OutputFormat.Text,
    };

    /// <summary>Words for a sentence: <c>text, json or csv</c>.</summary>
    public static string Sentence(IReadOnlyList<string> words) => $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}";
}
