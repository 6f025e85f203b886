using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Cli.Output.Solving;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Cli.Commands.Expectations;

/// <summary>Holds expectations against the regimes of a run.</summary>
/// <param name="run">The run.</param>
/// <param name="regimes">The regimes that were asked for.</param>
/// <param name="isWhole">Whether those are all.</param>
internal sealed class ExpectationCheck(RunAnalysis run, IReadOnlyList<SolvedRegime> regimes, bool isWhole)
{
    /// <summary>Stands for all regimes together, unless a regime has that name.</summary>
    private const string Budget = "budget";

    // A number this little above another is told apart from it where a volume is known as a logarithm only.
    private static readonly Rational JustAbove = 1 + Rational.OfDouble(1e-12);

    /// <summary>Checks one expectation.</summary>
    /// <param name="expectation">What is expected.</param>
    /// <exception cref="UsageException">It names an unknown regime, source or group, or no regime although there are several.</exception>
    public ExpectationResult Check(Expectation expectation)
    {
        if (expectation.Regime == Budget && regimes.All(regime => regime.Name != Budget))
        {
            return CheckBudget(expectation);
        }

        var results = SubjectsOf(expectation).Select(regime => Check(expectation, regime)).ToList();
        if (expectation is { Regime: null, Fact: ExpectedFact.Feasible } && isWhole && run.Joint is { Limits.IsEmpty: false })
        {
            results.Add(CheckBudget(expectation));
        }

        var unmet = results.FindIndex(result => result.Met == false);
        if (unmet < 0)
        {
            unmet = results.FindIndex(result => result.Met is null);
        }

        return results.Count > 1 && unmet < 0
            ? new ExpectationResult(expectation, true, regimes.Count > 1 ? $"all {regimes.Count} regimes are feasible" : results[0].Reason)
            : results[Math.Max(unmet, 0)];
    }

    private ExpectationResult CheckBudget(Expectation expectation)
    {
        if (!ExpectedFacts.IsVerdict(expectation.Fact))
        {
            throw new UsageException(
                $"--expect `{expectation.Text}`: a budget is feasible or infeasible", RegimeSelection.Listing(Analyses));
        }

        if (run.Joint is not { } joint)
        {
            return new ExpectationResult(expectation, null, "there is no budget: the file gives no steps and batch, or a regime is not feasible", true);
        }

        bool? isFeasible = joint.Verdict switch
        {
            JointVerdict.Feasible => true,
            JointVerdict.Infeasible => false,
            _ => null,
        };
        var met = expectation.Fact == ExpectedFact.Feasible ? isFeasible : !isFeasible;
        return new ExpectationResult(expectation, met, JointWords.Verdict(run, joint), true);
    }

    private IReadOnlyList<SolvedRegime> SubjectsOf(Expectation expectation)
    {
        if (expectation.Regime is { } name)
        {
            return regimes.FirstOrDefault(regime => regime.Name == name) is { } subject
                ? [subject]
                : throw RegimeSelection.Unknown(name, Analyses, $"--expect `{expectation.Text}`: ");
        }

        if (regimes.Count > 1 && expectation.Fact != ExpectedFact.Feasible)
        {
            if (ExpectedFacts.IsOfShare(expectation.Fact))
            {
                ShareExpectation.RequireSomewhere(expectation, Analyses);
            }

            throw new UsageException(
                $"--expect `{expectation.Text}` does not say which of {regimes.Count} regimes it is about",
                $"write `{regimes[^1].Name}.{expectation.Text.Trim()}`, or select one with --regime; {RegimeSelection.Listing(Analyses)}");
        }

        return regimes;
    }

    private IReadOnlyList<RegimeAnalysis> Analyses => [.. regimes.Select(regime => regime.Analysis)];

    private static ExpectationResult Check(Expectation expectation, SolvedRegime regime)
    {
        var members = ExpectedFacts.IsOfShare(expectation.Fact) ? ShareExpectation.MembersOf(expectation, regime.Analysis) : default;
        if (regime.Analysis.Polytope is not { } polytope)
        {
            return new ExpectationResult(expectation, null, $"{regime.Name} is not decided: {regime.Analysis.Undecided?.Message}");
        }

        var verdict = polytope.IsFeasible
            ? $"{regime.Name} is feasible"
            : $"{regime.Name} is infeasible{(regime.Analysis.Conflict is { } conflict ? ": " + conflict.Sentence : "")}";
        var (met, reason) = expectation.Fact switch
        {
            ExpectedFact.Feasible => (polytope.IsFeasible, verdict),
            ExpectedFact.Infeasible => (!polytope.IsFeasible, verdict),
            ExpectedFact.Share or ExpectedFact.Reach when !polytope.IsFeasible => (false, verdict),
            ExpectedFact.Share or ExpectedFact.Reach => ShareExpectation.Check(expectation, regime.Analysis, members),
            ExpectedFact.Dimension => (expectation.Holds(polytope.Dimension), $"{regime.Name} has dimension {polytope.Dimension}"),
            ExpectedFact.Vertices => CheckVertices(expectation, regime),
            ExpectedFact.Volume => CheckVolume(expectation, regime.Name, regime.Figures!.Volume.OfSimplex, "the simplex"),
            _ => CheckVolume(expectation, regime.Name, regime.Figures!.Volume.OfHull, "the simplex cut by its affine hull"),
        };
        var isCounted = expectation.Fact is ExpectedFact.Dimension or ExpectedFact.Vertices or ExpectedFact.Volume or ExpectedFact.VolumeOfHull;
        return new ExpectationResult(expectation, met, isCounted && !polytope.IsFeasible ? $"{reason}; {verdict}" : reason);
    }

    private static (bool? Met, string Reason) CheckVertices(Expectation expectation, SolvedRegime regime) =>
        regime.Figures!.VertexCount.Value is { } count
            ? (expectation.Holds(Rational.Of(count)), $"{regime.Name} has {FigureText.Vertices(regime.Figures.VertexCount)} vertices")
            : (null, $"the vertices of {regime.Name} were not counted within limits");

    private static (bool? Met, string Reason) CheckVolume(Expectation expectation, string name, VolumeFraction volume, string whole)
    {
        if (volume.Kind == VolumeKind.Undecided)
        {
            return (null, $"the volume of {name} was not found within limits");
        }

        var reason = $"{name} has {FigureText.Fraction(volume)} of {whole}";
        if (volume.Exact is { } exact)
        {
            return (expectation.Holds(exact), reason);
        }

        var isAtLeast = volume.IsAtLeast(expectation.Number);
        bool? isAbove = volume.IsAtLeast(expectation.Number * JustAbove) == true ? true : isAtLeast == false ? false : null;
        bool? met = expectation.Relation switch
        {
            Relation.AtLeast => isAtLeast,
            Relation.AtMost => !isAbove,
            _ => isAbove is null ? null : false,
        };
        return (met, met is null ? $"{reason}, too near to tell" : reason);
    }
}
