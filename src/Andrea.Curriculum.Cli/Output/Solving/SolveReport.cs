using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Cli.Commands.Expectations;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>What <c>solve</c> has to say.</summary>
/// <param name="Run">The run.</param>
/// <param name="Regimes">The regimes that were asked for.</param>
/// <param name="Expectations">What became of each <c>--expect</c>.</param>
internal sealed record SolveReport(RunAnalysis Run, IReadOnlyList<RegimeAnalysis> Regimes, IReadOnlyList<ExpectationResult> Expectations)
{
    /// <summary>The exit code: a definite no outweighs what is not decided.</summary>
    public ExitCode ExitCode
    {
        get
        {
            var isExpectedEmpty = (RegimeAnalysis regime) => Expectations.Any(result =>
                result is { Met: true, Expectation.Fact: ExpectedFact.Infeasible or ExpectedFact.Dimension }
                && (result.Expectation.Regime ?? Regimes[0].Regime.Name) == regime.Regime.Name);
            if (Expectations.Any(result => result.Met == false)
                || Regimes.Any(regime => regime.Polytope is { IsFeasible: false } && !regime.Regime.IsDead && !isExpectedEmpty(regime)))
            {
                return ExitCode.Findings;
            }

            return Regimes.Any(regime => regime.Undecided is not null) ? ExitCode.Undecided : ExitCode.Clean;
        }
    }
}
