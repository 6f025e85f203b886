using System.Globalization;

using Andrea.Curriculum.Cli.Output.Simulating;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Simulation.Replay;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Cli.Output.Replaying;

/// <summary>Facts of a record in words.</summary>
internal static class ReplayWords
{
    private const int MostSpells = 4;

    public static string Content(ReplaySummary summary)
    {
        var form = summary.Format switch { LogFormat.Csv => "CSV", LogFormat.Pairs => "JSON", _ => "JSON lines" };
        var walks = summary.Walks > 1 ? $" of {NumberText.Count(summary.Walks)} walks" : "";
        return summary.Content switch
        {
            LogContent.TrainingRunEvents => "unfirehose training-run events",
            LogContent.Trace => $"trace{walks} of simulate, {form}",
            LogContent.Losses => "pairs of step and loss",
            LogContent.Steps => $"rows of steps, {form}",
            _ => form,
        };
    }

    public static string Phases(ReplayedPhases phases)
    {
        var kinds = new List<string>();
        void Add(long count, string kind)
        {
            if (count > 0)
            {
                kinds.Add($"{NumberText.Count(count)} {kind}");
            }
        }

        Add(phases.Random, "random");
        Add(phases.Bandit, "bandit");
        Add(phases.Static, "static");
        Add(phases.Unknown, phases.Unknown == phases.Count ? (phases.Unknown == 1 ? "run of equal mixes" : "runs of equal mixes") : "of unknown kind");
        var lengths = phases.Least == phases.Greatest ? Steps(phases.Least) : $"{NumberText.Count(phases.Least)} to {Steps(phases.Greatest)}";
        return $"{string.Join(" and ", kinds)}, of {lengths}";
    }

    public static string Pivot(ReplayedPivot pivot, long walks)
    {
        var moved = pivot.Seen == 0 ? "the mix stays" : $"the mix moves {Fixed(pivot.TotalVariation ?? 0, 3)} in total variation";
        var some = pivot is { Seen: > 0, Unseen: > 0 } && walks > 1 ? $" on average; it stays in {NumberText.Count(pivot.Unseen)} of {NumberText.Count(walks)} walks" : "";
        return $"from {DisplayText.Escape(pivot.From)} at step {NumberText.Count(pivot.Step)}: {moved}{some}";
    }

    public static string Camping(ReplayedRegime regime, CampingSummary camping)
    {
        string Name(int source) => DisplayText.Escape(regime.Regime.SourceName(source));
        var of = regime.IsCampingOfDraws ? "draws" : "bandit steps";
        var windows = $"{NumberText.Count(camping.CampedWindows)} of {NumberText.Count(camping.Windows)} windows of {NumberText.Count(CampingSummary.WindowSteps)} {of}";
        var leader = camping.Leader is { } source ? $"{Name(source)} leads {Fixed(100 * camping.LeaderPart, 1)}% of the {of}" : "no source leads";
        var spells = regime.Spells.Take(MostSpells).Select(spell =>
            $"{Name(spell.Source)} from step {NumberText.Count(spell.FirstStep)} for {Steps(spell.End - spell.FirstStep)}");
        var more = regime.Spells.Length > MostSpells ? $" and {NumberText.Count(regime.Spells.Length - MostSpells, "more spell")}" : "";
        return camping.Verdict switch
        {
            CampingVerdict.Yes => $"yes, in {windows}; {leader}: {string.Join(", ", spells)}{more}",
            CampingVerdict.No when camping.CampedWindows > 0 => $"at times, in {windows}; {leader}: {string.Join(", ", spells)}{more}",
            CampingVerdict.No => $"no, in {windows}; {leader}",
            CampingVerdict.BoundsDecide when camping.OnlyLeader is { } only => $"not judged: the bounds let no source but {Name(only)} lead",
            CampingVerdict.BoundsDecide => "not judged: the bounds let no source lead",
            CampingVerdict.NoBandit => "not judged: the policy does not adapt",
            _ => $"not judged: fewer than {NumberText.Count(CampingSummary.WindowSteps)} {of}",
        };
    }

    public static string Losses(RecordedLosses losses) =>
        $"{Loss(losses.First)} first, {Loss(losses.Last)} last, {Loss(losses.Mean)} on average; least {Loss(losses.Least)} at step {NumberText.Count(losses.LeastStep)}";

    public static string Amount(double tokens)
    {
        foreach (var (unit, suffix) in new[] { (1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K") })
        {
            if (tokens >= unit)
            {
                return (tokens / unit).ToString("0.##", CultureInfo.InvariantCulture) + suffix;
            }
        }

        return tokens.ToString("0", CultureInfo.InvariantCulture);
    }

    public static string Epochs(double epochs) => epochs is > 0 and < 0.01 ? "<0.01" : epochs.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Steps(long count) => NumberText.Count(count, "step");

    public static string Fixed(double value, int places) => SimulationWords.Fixed(value, places);

    private static string Loss(double loss) => loss.ToString("0.####", CultureInfo.InvariantCulture);
}
