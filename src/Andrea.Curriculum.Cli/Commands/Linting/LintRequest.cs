using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>What a command line asks of <c>lint</c>, beside the paths.</summary>
internal sealed record LintRequest
{
    /// <summary>The settings file to use instead of the nearest <c>.andrea.yaml</c>; null for none.</summary>
    public string? Config { get; init; }

    /// <summary>What variables and the command line say of settings, the stronger behind the weaker.</summary>
    public IReadOnlyList<SourceText> Layers { get; init; } = [];

    /// <summary>The day, and whether comments silence findings.</summary>
    public LintOptions Options { get; init; } = LintOptions.Default;

    /// <summary>Whether named files that are no curricula are left out, as those in folders are.</summary>
    public bool OnlyCurricula { get; init; }

    /// <summary>Least severity that fails the command; null for none.</summary>
    public Severity? Threshold { get; init; } = Severity.Error;

    /// <summary>What is done with fixes.</summary>
    public FixMode Fixing { get; init; }

    /// <summary>Whether unsafe fixes are made too.</summary>
    public FixSafety GreatestSafety { get; init; }
}
