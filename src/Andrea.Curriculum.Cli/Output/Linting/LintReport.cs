using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Output.Linting;

/// <summary>What <c>lint</c> has to say.</summary>
/// <param name="Files">The linted files.</param>
/// <param name="Skipped">YAML files in folders that are no curricula.</param>
/// <param name="Unread">What could not be read.</param>
internal sealed record LintReport(IReadOnlyList<LintedFile> Files, int Skipped, IReadOnlyList<UnreadFile> Unread)
{
    /// <summary>Least severity that fails the command; null for none.</summary>
    public Severity? Threshold { get; init; } = Severity.Error;

    /// <summary>Programs whose configs were among the skipped, in the order of their names, with the number of files.</summary>
    public IReadOnlyList<(string Name, int Files)> OtherPrograms { get; init; } = [];

    /// <summary>How the command ends, whatever the format.</summary>
    public ExitCode Exit { get; init; }

    public int Count(Severity severity) => Files.Sum(file => file.Result.Count(severity));

    /// <summary>True when a finding fails the command.</summary>
    public bool Fails(Finding finding) => finding.Severity >= Threshold;
}
