using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Analysis.Stages;
using Andrea.Curriculum.Cli.Commands.Expectations;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>What <c>solve</c> has to say.</summary>
/// <param name="Run">The run.</param>
/// <param name="Regimes">The regimes that were asked for.</param>
/// <param name="Expectations">What became of each <c>--expect</c>.</param>
/// <param name="Joint">The regimes together; null when only some were asked for, or there is no budget.</param>
/// <param name="VertexLimit">Most vertices that are listed of a regime; null when they were not asked for.</param>
internal sealed record SolveReport(
    RunAnalysis Run, IReadOnlyList<SolvedRegime> Regimes, IReadOnlyList<ExpectationResult> Expectations, JointRegimes? Joint, int? VertexLimit)
{
    private readonly Lazy<ImmutableArray<StageFacts?>> _stages = new(() => StageFacts.Of(Run));

    /// <summary>What a regime that keeps a written mix draws; null for the others.</summary>
    public StageFacts? StageOf(SolvedRegime regime) => _stages.Value[Run.Regimes.IndexOf(regime.Analysis)];

    /// <summary>Repairs of what is in conflict; null when they were not asked for.</summary>
    public ProposedRepairs? Repairs { get; init; }

    /// <summary>The exit code: a definite no outweighs what is not decided; regimes that are over or never run decide nothing.</summary>
    public ExitCode ExitCode
    {
        get
        {
            if (Expectations.Any(result => result.Met == false) || Regimes.Any(IsUnexpectedlyEmpty) || IsUnexpectedlyOverdrawn)
            {
                return ExitCode.Findings;
            }

            return Expectations.Any(result => result.Met is null) || Regimes.Any(IsUndecided) || Joint is { Verdict: JointVerdict.Undecided }
                ? ExitCode.Undecided
                : ExitCode.Clean;
        }
    }

    private bool IsUnexpectedlyOverdrawn => Joint is { Verdict: JointVerdict.Infeasible }
        && !Expectations.Any(result => result is { Met: true, IsOfBudget: true, Expectation.Fact: ExpectedFact.Infeasible });

    private bool IsUnexpectedlyEmpty(SolvedRegime regime) =>
        regime.Analysis is { Polytope.IsFeasible: false, Regime: { IsDead: false, IsPast: false } }
        && !Expectations.Any(result => result is { Met: true, Expectation.IsOfEmptiness: true }
            && (result.Expectation.Regime ?? Regimes[0].Name) == regime.Name);

    private bool IsUndecided(SolvedRegime regime) =>
        regime.Analysis is { Undecided: not null, Regime.IsPast: false }
        || (VertexLimit is { } limit && regime.Analysis.FeasiblePolytope is not null && !regime.Figures!.CanListVertices
            && regime.Figures.Vertices(limit, CancellationToken.None).Count < limit);
}
