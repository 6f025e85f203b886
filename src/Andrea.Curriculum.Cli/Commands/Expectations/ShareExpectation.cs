using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Commands.Expectations;

/// <summary>Expectations about the share of a source or group: its tight bounds decide both about every mix and about some mix.</summary>
internal static class ShareExpectation
{
    private const int GreatestExactLength = 40;

    /// <summary>The sources that an expectation is about.</summary>
    /// <exception cref="UsageException">Nothing has that name.</exception>
    public static ImmutableArray<int> MembersOf(Expectation expectation, RegimeAnalysis regime)
    {
        var sources = regime.Run.Sources;
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i].Name.Value == expectation.Subject)
            {
                return [i];
            }
        }

        var groups = regime.Regime.Groups;
        foreach (var group in groups)
        {
            if (group.Name.Value == expectation.Subject)
            {
                return group.Members;
            }
        }

        throw Unknown(expectation, [regime], " in " + regime.Regime.Name);
    }

    /// <summary>Makes sure that some regime knows the source or group.</summary>
    /// <exception cref="UsageException">None does.</exception>
    public static void RequireSomewhere(Expectation expectation, IReadOnlyList<RegimeAnalysis> regimes)
    {
        if (!regimes.Any(regime => NamesOf(regime).Contains(expectation.Subject)))
        {
            throw Unknown(expectation, regimes, "");
        }
    }

    private static IEnumerable<string> NamesOf(RegimeAnalysis regime) =>
        regime.Run.Sources.Select(source => source.Name.Value).Concat(regime.Regime.Groups.Select(group => group.Name.Value));

    private static UsageException Unknown(Expectation expectation, IEnumerable<RegimeAnalysis> regimes, string where) => new(
        $"--expect `{expectation.Text}`: there is no source or group `{expectation.Subject}`{where}",
        new Spelling().Nearest(expectation.Subject, regimes.SelectMany(NamesOf).Distinct()) is { } nearest ? $"did you mean `{nearest}`?" : null);

    /// <summary>Checks it in a feasible regime.</summary>
    public static (bool? Met, string Reason) Check(Expectation expectation, RegimeAnalysis regime, ImmutableArray<int> members)
    {
        if (SetShare.Of(regime, members) is not { } share)
        {
            return (null, $"the bounds of `{expectation.Subject}` in {regime.Regime.Name} are not known within limits");
        }

        var (least, greatest) = share;
        var number = expectation.Number;
        var met = (expectation.Fact, expectation.Relation) switch
        {
            (ExpectedFact.Share, Relation.AtLeast) => least >= number,
            (ExpectedFact.Share, Relation.AtMost) => greatest <= number,
            (ExpectedFact.Share, _) => least == number && greatest == number,
            (_, Relation.AtLeast) => greatest >= number,
            (_, Relation.AtMost) => least <= number,
            _ => least <= number && number <= greatest,
        };
        var range = least == greatest ? $"is always {Shown(least)}" : $"is {Shown(least)} to {Shown(greatest)}";
        return (met, $"in {regime.Regime.Name} the share of {expectation.Subject} {range}");
    }

    private static string Shown(Rational value)
    {
        var exact = ExactText.Format(value);
        return exact.Length <= GreatestExactLength ? exact : NumberText.Share(value);
    }
}
