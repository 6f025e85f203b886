using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Cli.Output.Simulating;

/// <summary>Writes what a simulation found for people.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
/// <param name="all">Whether every source gets its row.</param>
internal sealed class SimulationText(Paper paper, int? width, bool all)
{
    private const int GreatestRows = 20;

    private readonly FactList _facts = new(paper, width);

    public void Write(SimulationSummary summary)
    {
        paper.Add(summary.Run is { } name ? DisplayText.Escape(name) : "unnamed run", Ink.Strong);
        var steps = $"steps {NumberText.Count(summary.FirstStep)} to {NumberText.Count(summary.End - 1)}";
        paper.Line($": {NumberText.Count(summary.Walks, "walk")} over {steps}, seed {summary.Seed}");
        if (!summary.Changes.IsEmpty)
        {
            _facts.Add("changed", DisplayText.Escape(string.Join(", ", summary.Changes.Select(change => $"{change.Key}={change.Value}"))));
        }

        if (EnvironmentWords.Environment(summary) is { } environment)
        {
            _facts.Add("environment", environment);
        }

        foreach (var source in summary.Exhausted)
        {
            _facts.Add("used up", EnvironmentWords.Exhausted(summary, source));
        }

        foreach (var regime in summary.Regimes)
        {
            paper.Line();
            Write(summary, regime);
        }

        DataTable.Draw(paper, width, summary, all ? int.MaxValue - 1 : GreatestRows);
        Assumed(summary);
    }

    private void Write(SimulationSummary summary, RegimeSummary regime)
    {
        paper.Add(DisplayText.Escape(regime.Name), Ink.Strong);
        paper.Line($"  steps {NumberText.Count(regime.FirstStep)} to {NumberText.Count(regime.End - 1)}, dimension {regime.Dimension}, policy {regime.Policy}{SimulationWords.Mapping(regime.Mapping)}");
        if (regime.Phases.IsEmpty)
        {
            _facts.Add("phases", "no walk gets here");
            return;
        }

        if (regime.Pivot is { } pivot)
        {
            _facts.Add("pivot", SimulationWords.Pivot(summary, regime, pivot));
        }

        if (regime.IsStatic)
        {
            _facts.Add("mix", SimulationWords.OneMix(regime));
        }
        else
        {
            _facts.Add("phases", SimulationWords.Phases(regime));
        }

        _facts.Add("effective sources", SimulationWords.EffectiveSources(regime.EffectiveSources));
        if (!regime.IsStatic)
        {
            _facts.Add("  by tenths", OverTimeWords.Parts(regime, part => part.EffectiveSources, 2));
            var greatest = regime.Figures.First(figure => figure.Figure == WalkFigure.GreatestShare);
            _facts.Add("greatest share", $"{SimulationWords.Fixed(greatest.Mean, 3)} on average{OverTimeWords.Spread(greatest, 1, 3)}");
            _facts.Add("  by tenths", OverTimeWords.Parts(regime, part => part.GreatestShare, 3));
        }

        if (regime.IsStatic)
        {
            paper.Line();
            StaticTable(summary, regime);
            return;
        }

        var isCamping = regime.Camping.Verdict == CampingVerdict.Yes;
        _facts.Add("camping", SimulationWords.Camping(summary, regime), isCamping ? Ink.Warning : Ink.Plain);
        if (OverTimeWords.Spells(summary, regime.Camping) is { } spells)
        {
            _facts.Add("spells", spells);
        }

        _facts.Add("regret", OverTimeWords.Regret(summary, regime));

        paper.Line();
        Table(summary, regime);
    }

    private void Table(SimulationSummary summary, RegimeSummary regime)
    {
        var arms = regime.Sources.Where(source => source.IsArm).OrderByDescending(source => source.ExpectedShare).ToList();
        var shown = all || arms.Count <= GreatestRows + 1 ? arms : arms[..GreatestRows];
        var hasSpread = arms.Any(source => source.Quantiles is not null);
        var table = hasSpread
            ? new TextTable("source", ">share", ">5% to 95% of walks", ">pulled", ">mean reward")
            : new TextTable("source", ">share", ">pulled", ">mean reward");
        var greatest = arms.Max(source => Math.Abs(source.MeanReward ?? 0));
        foreach (var source in shown)
        {
            var name = DisplayText.Escape(summary.Sources[source.Source]);
            var reward = source.MeanReward is { } mean ? RewardText.Of(mean, greatest) : "never pulled";
            var spread = source.Quantiles is { } quantiles ? $"{SimulationWords.Fixed(quantiles.Low, 3)} to {SimulationWords.Fixed(quantiles.High, 3)}" : "";
            string[] cells = [name, SimulationWords.Fixed(source.ExpectedShare, 4), spread, SimulationWords.Fixed(source.RealisedShare, 4), reward];
            table.Add(hasSpread ? cells : [cells[0], cells[1], cells[3], cells[4]]);
        }

        table.Draw(paper, width);
        Rest(arms, shown.Count);
    }

    private void StaticTable(SimulationSummary summary, RegimeSummary regime)
    {
        var table = new TextTable("source", ">share", ">pulled");
        var arms = regime.Sources.Where(source => source.IsArm).OrderByDescending(source => source.ExpectedShare).ToList();
        var shown = all || arms.Count <= GreatestRows + 1 ? arms : arms[..GreatestRows];
        foreach (var source in shown)
        {
            table.Add(DisplayText.Escape(summary.Sources[source.Source]), SimulationWords.Fixed(source.ExpectedShare, 4), SimulationWords.Fixed(source.RealisedShare, 4));
        }

        table.Draw(paper, width);
        Rest(arms, shown.Count);
    }

    private void Rest(List<SourceSummary> arms, int shown)
    {
        if (shown < arms.Count)
        {
            var rest = arms.Skip(shown).Sum(source => source.ExpectedShare);
            paper.Line($"  ... and {NumberText.Count(arms.Count - shown, "more source")} with {SimulationWords.Fixed(rest, 4)} together; --all shows every source", Ink.Dim);
        }
    }

    private void Assumed(SimulationSummary summary)
    {
        if (summary.Assumed.IsEmpty)
        {
            return;
        }

        var facts = new FactList(paper, width, summary.Assumed.Max(value => value.Key.Length));
        paper.Line().Line("assumed, since the file does not say it", Ink.Strong);
        foreach (var value in summary.Assumed)
        {
            var sources = value.Sources.IsEmpty ? "" : $" for {SimulationWords.Names(summary, value.Sources)}";
            facts.Add(value.Key, DisplayText.Escape(value.Value) + sources);
        }
    }
}
