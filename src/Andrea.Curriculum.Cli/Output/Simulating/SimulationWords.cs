using System.Globalization;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Cli.Output.Simulating;

/// <summary>Facts of a simulation in words.</summary>
internal static class SimulationWords
{
    private const int GreatestNames = 4;
    private const int GreatestBounds = 3;

    /// <summary>Total variation that three decimals cannot show.</summary>
    private const double LeastDistance = 0.0005;

    public static string Fixed(double value, int places) => value.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>How a policy's choices become mixes, behind its name.</summary>
    public static string Mapping(MixMapping mapping) => mapping switch
    {
        MixMapping.BestVertex => " (best vertex)",
        MixMapping.FloorsAndRest => " (floors, the rest by its probabilities up to the caps)",
        MixMapping.FloorsAndRestThenNearest => " (floors, the rest by its probabilities, then the nearest mix)",
        _ => "",
    };

    public static string Phases(RegimeSummary regime)
    {
        var phases = regime.Phases;
        var cut = phases.Cut > 0 ? $", {NumberText.Count(phases.Cut)} cut short by the regime's end" : "";
        return $"{NumberText.Count(phases.Random)} random and {NumberText.Count(phases.Bandit)} bandit, of {phases.LeastLength} to {phases.GreatestLength} steps"
            + $" ({Fixed(phases.MeanLength, 1)} on average{cut})"
            + (regime.AreRandomPhasesExact || phases.Random == 0 ? "" : "; random phases approximately uniform" + Chains(regime.RandomPhases));
    }

    private static string Chains(ChainDiagnosis? chains) => chains is null
        ? ""
        : $" ({chains.Chains} chains: R-hat {Fixed(chains.RHat, 3)}, "
            + $"effective sample {NumberText.Count((long)Math.Min(chains.BulkSampleSize, chains.TailSampleSize))} of {NumberText.Count(chains.Draws)})";

    public static string EffectiveSources(EffectiveSourcesSummary effective)
    {
        var text = Fixed(effective.Mean, 2) + " on average";
        return (effective.Random, effective.Bandit) switch
        {
            ({ } random, { } bandit) => $"{text}; {Fixed(random, 2)} in random phases, {Fixed(bandit, 2)} in bandit phases",
            _ => text,
        };
    }

    public static string Camping(SimulationSummary summary, RegimeSummary regime)
    {
        var camping = regime.Camping;
        var leader = camping.Leader is { } source ? $"{Name(summary, source)} leads {Percent(camping.LeaderPart)} of the bandit steps" : "no source leads";
        return camping.Verdict switch
        {
            CampingVerdict.Yes => $"yes, {leader}; one source camps in {Windows(camping)}",
            CampingVerdict.No => $"no, {leader}; one source camps in {Windows(camping)}{Acquittal(camping)}",
            CampingVerdict.BoundsDecide when regime.Dimension == 0 => "not judged: the bounds allow one mix only",
            CampingVerdict.BoundsDecide => $"not judged: the bounds let no source{(camping.OnlyLeader is { } only ? $" but {Name(summary, only)}" : "")} lead",
            CampingVerdict.NoBandit => "not judged: the policy does not adapt",
            CampingVerdict.LossesAssumed => "not judged: the sources' losses are assumed alike; simulation.sources says how they differ",
            _ => $"not judged: fewer than {NumberText.Count(CampingSummary.WindowSteps)} bandit steps",
        };
    }

    public static string Pivot(SimulationSummary summary, RegimeSummary regime, PivotSummary pivot)
    {
        var text = $"from {DisplayText.Escape(pivot.From)} at step {NumberText.Count(pivot.Step)}: ";
        text += pivot.TotalVariation.Greatest < LeastDistance
            ? regime.IsStatic ? "the mix stays" : "no walk has to move"
            : $"moves {Fixed(pivot.TotalVariation.Mean, 3)} in total variation{Spread(summary, pivot.TotalVariation)}"
                + $", {Fixed(pivot.Euclidean.Mean, 3)} in Euclidean distance; moved {NumberText.Count(pivot.Moved)} of {NumberText.Count(summary.Walks, "walk")}";
        var bounds = pivot.Broken.Take(GreatestBounds).Select(broken => $"{Bound(summary, broken)} ({NumberText.Count(broken.Walks)})");
        var more = pivot.Broken.Length > GreatestBounds ? $" and {NumberText.Count(pivot.Broken.Length - GreatestBounds)} more bounds" : "";
        text += pivot.Broken.IsEmpty ? "" : $"; because of {string.Join(", ", bounds)}{more}";
        return pivot.ResetsBandit ? text + "; resets the bandit" : text;
    }

    public static string Names(SimulationSummary summary, IReadOnlyList<int> sources)
    {
        var names = string.Join(", ", sources.Take(GreatestNames).Select(source => Name(summary, source)));
        return sources.Count > GreatestNames ? $"{names} and {NumberText.Count(sources.Count - GreatestNames)} more" : names;
    }

    /// <summary>The mix of a policy that never moves.</summary>
    public static string OneMix(RegimeSummary regime) =>
        (regime.Policy == "unimax" ? "UniMax's mix" : regime.HasWrittenMix ? "the written mix" : "the even-most mix") + " at every step";

    private static string Spread(SimulationSummary summary, DistanceSummary distance) =>
        summary.Walks == 1 ? "" : $" ({Fixed(distance.Least, 3)} to {Fixed(distance.Greatest, 3)})";

    private static string Bound(SimulationSummary summary, BrokenBound broken)
    {
        if (broken.Constraint is { } text)
        {
            return $"the constraint `{DisplayText.Escape(text)}`";
        }

        var bound = broken.Bound;
        var name = broken.Group is { } group ? $"group {DisplayText.Escape(group)}" : Name(summary, bound.Source);
        return bound.Kind switch
        {
            ConstraintKind.Floor => $"the floor of {name}",
            ConstraintKind.Cap => $"the cap of {name}",
            ConstraintKind.Exclusion => $"the exclusion of {name}",
            _ => $"the absence of {name}",
        };
    }

    private static string Windows(CampingSummary camping) =>
        $"{NumberText.Count(camping.CampedWindows)} of {NumberText.Count(camping.Windows)} windows of {NumberText.Count(CampingSummary.WindowSteps)} bandit steps";

    /// <summary>Why windows with a leader are not camped in, where that decides.</summary>
    private static string Acquittal(CampingSummary camping)
    {
        var led = camping.CampedWindows + camping.ContestedWindows + camping.MildWindows;
        if (led <= camping.Windows - led)
        {
            return "";
        }

        return camping.MildWindows > camping.ContestedWindows
            ? $"; in {NumberText.Count(camping.MildWindows)} the leader's share is less than twice its share in the most even mix, or than halfway from there to 1"
            : $"; of two sources that can lead one has to lead more than {Percent(camping.NeededPart)}";
    }

    private static string Percent(double part) => Fixed(100 * part, 1) + "%";

    private static string Name(SimulationSummary summary, int source) => DisplayText.Escape(summary.Sources[source]);
}
