using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Output.Linting;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting;
using Andrea.Curriculum.Simulation.Replay;

namespace Andrea.Curriculum.Cli.Commands.Replaying;

/// <summary>What <c>replay</c> has to say.</summary>
/// <param name="Config">The config as read.</param>
/// <param name="Summary">The record held against it.</param>
/// <param name="Result">Findings.</param>
/// <param name="Precautions">What would have prevented them.</param>
internal sealed record ReplayReport(TrainingRunReading Config, ReplaySummary Summary, LintResult Result, Precautions Precautions)
{
    /// <summary>The findings as the linter reports its own: of the config, with places in the record.</summary>
    /// <param name="threshold">Least severity that fails the command; null for none.</param>
    /// <param name="exit">How the command ends.</param>
    public LintReport Findings(Severity? threshold, ExitCode exit)
    {
        var undecided = Summary.Regimes.Where(regime => regime.Undecided is not null)
            .Select(regime => new UndecidedRegime(regime.Regime.Regime.Name, regime.Undecided!));
        return new LintReport([new LintedFile(Config, Result with { Undecided = [.. undecided] })], 0, []) { Threshold = threshold, Exit = exit };
    }
}
