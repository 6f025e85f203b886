using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Native;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>Selects regimes by <c>--regime</c>.</summary>
internal static class RegimeSelection
{
    private const int GreatestListing = 8;

    /// <summary>The regimes of the given names, or all when none is given.</summary>
    /// <exception cref="UsageException">There is no regime of a name.</exception>
    public static IReadOnlyList<RegimeAnalysis> Select(RunAnalysis run, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (run.Regimes.All(regime => regime.Regime.Name != name))
            {
                throw Unknown(name, run.Regimes);
            }
        }

        return names.Count == 0 ? run.Regimes : [.. run.Regimes.Where(regime => names.Contains(regime.Regime.Name))];
    }

    /// <summary>The complaint about a regime that does not exist.</summary>
    public static UsageException Unknown(string name, IReadOnlyList<RegimeAnalysis> regimes, string before = "")
    {
        var nearest = new Spelling().Nearest(name, regimes.Select(regime => regime.Regime.Name));
        return new UsageException($"{before}there is no regime `{name}`", nearest is null ? Listing(regimes) : $"did you mean `{nearest}`?");
    }

    /// <summary>A sentence with the names that there are.</summary>
    public static string Listing(IReadOnlyList<RegimeAnalysis> regimes)
    {
        var names = string.Join(", ", regimes.Take(GreatestListing).Select(regime => regime.Regime.Name));
        var more = regimes.Count > GreatestListing ? $" and {regimes.Count - GreatestListing} more" : "";
        return $"the regimes are {names}{more}";
    }
}
