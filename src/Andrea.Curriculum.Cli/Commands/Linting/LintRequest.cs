using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>What a command line asks of <c>lint</c>, beside the paths.</summary>
internal sealed record LintRequest
{
    /// <summary>The settings file to use instead of the nearest <c>.andrea.yaml</c>; null for none.</summary>
    public string? Config { get; init; }

    /// <summary>Where <see cref="Config"/> comes from; null for none.</summary>
    public string? ConfigOrigin => Config is null ? null : IsConfigNamed ? "--config" : "ANDREA_CONFIG";

    /// <summary>Whether the command line names the settings file, and not a variable.</summary>
    public bool IsConfigNamed { get; init; }

    /// <summary>Full path of the baseline that the command line names; null for that of the settings.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether the baseline is written.</summary>
    public bool UpdatesBaseline { get; init; }

    /// <summary>The paths of the command line.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>The branch or commit from which files must differ; null for all files.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>The path that standard input stands for; null for none.</summary>
    public string? InputName { get; init; }

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
