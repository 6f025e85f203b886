namespace Andrea.Curriculum.Cli.Commands;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    Text,
    Json,

    /// <summary>Only where there is one table: the vertices of <c>solve</c>.</summary>
    Csv,

    /// <summary>One line for each finding, as compilers print it.</summary>
    Concise,

    /// <summary>One JSON object in each line.</summary>
    JsonLines,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Workflow commands that GitHub shows beside the lines of a change.</summary>
    GitHub,

    /// <summary>A code quality report of GitLab.</summary>
    GitLab,

    /// <summary>JUnit's XML, which nearly every CI reads.</summary>
    JUnit,

    /// <summary>Text with Markdown's marks.</summary>
    Markdown,
}
