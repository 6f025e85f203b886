using Andrea.Curriculum.Cli.Commands.Replaying;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Linting;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Simulation.Replay;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Cli.Output.Replaying;

/// <summary>Writes what a record shows for people: a summary of each regime, then findings.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
/// <param name="all">Whether every source gets its row.</param>
internal sealed class ReplayText(Paper paper, int? width, bool all)
{
    private const int GreatestRows = 20;

    private readonly FactList _facts = new(paper, width);

    public void Write(ReplayReport report)
    {
        var summary = report.Summary;
        var name = report.Config.Plan!.Run.Name?.Value;
        paper.Add(name is null ? "unnamed run" : DisplayText.Escape(name), Ink.Strong);
        var covered = summary.FirstStep is { } first ? $"steps {NumberText.Count(first)} to {NumberText.Count(summary.End!.Value - 1)}" : "no steps";
        paper.Line($": {DisplayText.Escape(summary.Log == "-" ? "<stdin>" : summary.Log)}, {ReplayWords.Content(summary)}, {NumberText.Count(summary.Rows, "row")}, {covered}");
        foreach (var regime in summary.Regimes)
        {
            paper.Line();
            Write(summary, regime);
        }

        Unjudged(summary);
        paper.Line();
        var findings = new FindingRenderer(paper, width);
        foreach (var finding in report.Result.Findings)
        {
            findings.Draw(finding);
        }

        FindingCounts.Write(paper, report.Result.Count).Line($" in {NumberText.Count(summary.Rows, "row")}");
    }

    private void Write(ReplaySummary summary, ReplayedRegime regime)
    {
        paper.Add(DisplayText.Escape(regime.Regime.Regime.Name), Ink.Strong);
        var dimension = regime.Regime.Polytope is { } polytope ? $", dimension {polytope.Dimension}" : "";
        paper.Line($"  steps {NumberText.Count(regime.FirstStep)} to {NumberText.Count(regime.End - 1)}{Part(regime)}{dimension}, policy {regime.Policy}");
        if (regime.Pivot is { } pivot)
        {
            _facts.Add("pivot", ReplayWords.Pivot(pivot, summary.Walks));
        }

        if (regime.Phases is { } phases)
        {
            _facts.Add("phases", ReplayWords.Phases(phases));
            _facts.Add("effective sources", ReplayWords.Fixed(regime.EffectiveSources!.Value, 2) + " on average");
        }

        if (regime.Camping is { } camping)
        {
            _facts.Add("camping", ReplayWords.Camping(regime, camping), camping.CampedWindows > 0 ? Ink.Warning : Ink.Plain);
        }

        if (regime.Losses is { } losses)
        {
            _facts.Add("loss", ReplayWords.Losses(losses));
        }

        if (regime.Undecided is { } undecided)
        {
            _facts.Add("not judged", $"its mixes: {DisplayText.Escape(undecided.Message)}", Ink.Warning);
        }

        Table(regime);
    }

    /// <summary>How much of the regime the record covers, unless it is all.</summary>
    private static string Part(ReplayedRegime regime)
    {
        var whole = regime.Regime.Regime;
        return whole.End is { } end && (regime.FirstStep > whole.Start || regime.End < end)
            ? $" of {NumberText.Count(whole.Start)} to {NumberText.Count(end - 1)}"
            : "";
    }

    private void Table(ReplayedRegime regime)
    {
        var hasShares = regime.Sources.Any(source => source.Share is not null);
        var hasDraws = regime.Sources.Any(source => source.Draws is not null);
        if (!hasShares && !hasDraws)
        {
            return;
        }

        var hasTokens = regime.Sources.Any(source => source.Tokens is not null);
        var hasEpochs = regime.Sources.Any(source => source.Epochs is not null);
        var headings = new List<string> { "source" };
        headings.AddRange(hasShares ? [">share"] : []);
        headings.AddRange(hasDraws ? [">drawn", ">draws"] : []);
        headings.AddRange(hasTokens ? [">tokens"] : []);
        headings.AddRange(hasEpochs ? [">epochs"] : []);
        var table = new TextTable([.. headings]);
        var sources = regime.Sources.Where(source => source.Realised > 0 || regime.Regime.Regime.IsAvailable(source.Source)).OrderByDescending(source => source.Realised).ToList();
        var shown = all || sources.Count <= GreatestRows + 1 ? sources : sources[..GreatestRows];
        foreach (var source in shown)
        {
            var cells = new List<string> { DisplayText.Escape(regime.Regime.SourceName(source.Source)) };
            cells.AddRange(hasShares ? [source.Share is { } share ? ReplayWords.Fixed(share, 4) : ""] : []);
            cells.AddRange(hasDraws ? [source.DrawnShare is { } drawn ? ReplayWords.Fixed(drawn, 4) : "", source.Draws is { } draws ? NumberText.Count(draws) : ""] : []);
            cells.AddRange(hasTokens ? [source.Tokens is { } tokens ? ReplayWords.Amount(tokens) : ""] : []);
            cells.AddRange(hasEpochs ? [source.Epochs is { } epochs ? ReplayWords.Epochs(epochs) : "unknown"] : []);
            table.Add([.. cells]);
        }

        paper.Line();
        table.Draw(paper, width);
        if (shown.Count < sources.Count)
        {
            paper.Line($"  ... and {NumberText.Count(sources.Count - shown.Count, "more source")}; --all shows every source", Ink.Dim);
        }
    }

    /// <summary>What the record does not say: without this, silence would look like consent.</summary>
    private void Unjudged(ReplaySummary summary)
    {
        if (summary.Regimes.IsEmpty)
        {
            return;
        }

        var missing = new List<string>();
        if (!summary.HasMixes)
        {
            missing.Add(summary.HasDraws ? "no mixes, so bounds and phases were not checked" : "no mixes and no sources drawn, so bounds, camping and phases were not checked");
        }
        else if (!summary.JudgesLengths && summary.Regimes.Any(regime => regime.Regime.Regime.Bandit.Policy.Value != BanditPolicy.Static))
        {
            missing.Add("no phase whose length is certain, so lengths were not checked");
        }

        if (!summary.HasLosses)
        {
            missing.Add("no losses, so cliffs were not looked for");
        }

        if (missing.Count > 0)
        {
            paper.Line();
            _facts.Add("not recorded", string.Join("; ", missing));
        }
    }
}
