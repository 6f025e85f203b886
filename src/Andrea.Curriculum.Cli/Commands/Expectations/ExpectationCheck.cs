using Andrea.Curriculum.Analysis;

namespace Andrea.Curriculum.Cli.Commands.Expectations;

/// <summary>Holds expectations against the regimes of a run.</summary>
internal static class ExpectationCheck
{
    /// <summary>Checks one expectation.</summary>
    /// <param name="expectation">What is expected.</param>
    /// <param name="regimes">The regimes that were asked for.</param>
    /// <exception cref="UsageException">It names an unknown regime, or none although there are several.</exception>
    public static ExpectationResult Check(Expectation expectation, IReadOnlyList<RegimeAnalysis> regimes)
    {
        var subjects = SubjectsOf(expectation, regimes);
        var results = subjects.Select(regime => Check(expectation, regime)).ToList();
        var unmet = results.FindIndex(result => result.Met == false);
        if (unmet < 0)
        {
            unmet = results.FindIndex(result => result.Met is null);
        }

        return results.Count > 1 && unmet < 0
            ? new ExpectationResult(expectation, true, $"all {results.Count} regimes are feasible")
            : results[Math.Max(unmet, 0)];
    }

    private static IReadOnlyList<RegimeAnalysis> SubjectsOf(Expectation expectation, IReadOnlyList<RegimeAnalysis> regimes)
    {
        if (expectation.Regime is { } name)
        {
            return regimes.FirstOrDefault(regime => regime.Regime.Name == name) is { } subject
                ? [subject]
                : throw RegimeSelection.Unknown(name, regimes, $"--expect '{expectation.Text}': ");
        }

        if (regimes.Count > 1 && expectation.Fact != ExpectedFact.Feasible)
        {
            throw new UsageException(
                $"--expect '{expectation.Text}' does not say which of {regimes.Count} regimes it is about",
                $"write '{regimes[^1].Regime.Name}.{expectation.Text.Trim()}', or select one with --regime; {RegimeSelection.Listing(regimes)}");
        }

        return regimes;
    }

    private static ExpectationResult Check(Expectation expectation, RegimeAnalysis regime)
    {
        var name = regime.Regime.Name;
        if (regime.Polytope is not { } polytope)
        {
            return new ExpectationResult(expectation, null, $"{name} is not decided: {regime.Undecided?.Subject} are not supported yet");
        }

        var verdict = polytope.IsFeasible ? $"{name} is feasible" : $"{name} is infeasible";
        var why = regime.Conflict is { } conflict ? ": " + conflict.Sentence : "";
        return expectation.Fact switch
        {
            ExpectedFact.Feasible => new ExpectationResult(expectation, polytope.IsFeasible, verdict + why),
            ExpectedFact.Infeasible => new ExpectationResult(expectation, !polytope.IsFeasible, verdict + why),
            _ => new ExpectationResult(
                expectation,
                expectation.Holds(polytope.Dimension),
                polytope.IsFeasible ? $"{name} has dimension {polytope.Dimension}" : $"{verdict}, dimension -1{why}"),
        };
    }
}
