using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Budget;
using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Writes what the regimes draw together, for people.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
/// <param name="all">Whether sources of unknown size and without limits get a row too.</param>
internal sealed class BudgetText(Paper paper, int? width, bool all)
{
    private const int GreatestRows = 24;
    private const int GreatestFacts = 6;

    private readonly FactList _facts = new(paper, width);

    /// <summary>Writes the budget of a run that has one.</summary>
    public void Write(RunAnalysis run, JointRegimes joint)
    {
        var total = joint.Regimes.Aggregate(Rational.Zero, (sum, regime) => sum + regime.Tokens);
        SourceBudget[] shown = [.. run.Budget.Where(budget => all || budget.Size is not null || run.Run.Sources[budget.Source].MaxEpochs is not null)];
        paper.Add("budget", Ink.Strong).Add($"  {TokenText.Tokens(total)} tokens in {NumberText.Count(joint.Regimes.Length, "regime")}");
        paper.Line(shown.Length == 0 ? "; no source has a size or max_epochs" : "; of each source: tokens (epochs)");
        if (shown.Length == 0)
        {
            return;
        }

        if (!joint.Limits.IsEmpty)
        {
            Verdict(run, joint);
        }

        int[] assumed = [.. shown.Where(budget => budget.Basis == SizeBasis.OneDocumentPerSequence).Select(budget => budget.Source)];
        if (assumed.Length > 0)
        {
            _facts.Add("size assumed", $"one document per sequence, of {RegimeText.Names(run.Run, assumed)}");
        }

        Needs(run, shown);
        paper.Line();
        var table = new TextTable("source", ">size", ">limit", ">least", ">most even", ">greatest");
        foreach (var budget in shown.Take(all ? shown.Length : GreatestRows))
        {
            var extent = joint.Extents is { } extents ? extents[budget.Source] : new JointExtent(budget.Source, budget.LeastTokens, budget.GreatestTokens);
            table.Add(
                RegimeText.Name(run.Run, budget.Source),
                budget.Size is { } size ? TokenText.Tokens(size) : "unknown",
                run.Run.Sources[budget.Source].MaxEpochs is { } epochs ? $"({NumberText.Share(epochs.Value)})" : "",
                Cell(budget, extent.Least), Cell(budget, budget.EvenTokens), Cell(budget, extent.Greatest));
        }

        table.Draw(paper, width);
        if (!all && shown.Length > GreatestRows)
        {
            paper.Line($"  ... and {NumberText.Count(shown.Length - GreatestRows, "more source")}; --all shows every source", Ink.Dim);
        }
    }

    private void Verdict(RunAnalysis run, JointRegimes joint)
    {
        var ink = joint.Verdict switch
        {
            JointVerdict.Feasible => Ink.Good,
            JointVerdict.Infeasible => Ink.Error,
            _ => Ink.Warning,
        };
        foreach (var line in DisplayText.Wrap(DisplayText.Escape(JointWords.Verdict(run, joint)), width - 2))
        {
            paper.Add("  ").Line(line, ink);
        }

        if (!joint.Alone.IsEmpty)
        {
            _facts.Add("alone too", string.Join(", ", joint.Alone.Select(regime => DisplayText.Escape(run.Regimes[regime].Regime.Name))));
        }

        if (joint.Conflict is { } conflict && JointMarks.Of(run, conflict) is { Count: > 0 } marks)
        {
            paper.Line();
            new FrameRenderer(paper, width).Draw(marks);
        }

        if (joint.Verdict == JointVerdict.Feasible)
        {
            int[] beyond = [.. joint.Limits.Where(limit => run.Budget[limit.Source].EvenTokens > limit.Tokens).Select(limit => limit.Source)];
            if (beyond.Length > 0)
            {
                _facts.Add("beyond limits", $"the most even mixes of all regimes together, of {RegimeText.Names(run.Run, beyond)}");
            }
        }

        if (joint.ImpliedCaps is not { IsEmpty: false } caps)
        {
            return;
        }

        var shown = caps.Take(all ? caps.Length : GreatestFacts).GroupBy(cap => cap.Regime).Select(ofRegime =>
            string.Join(", ", ofRegime.Select(cap => $"{RegimeText.Name(run.Run, cap.Source)} {NumberText.Share(cap.Share)}"))
            + $" in {DisplayText.Escape(run.Regimes[ofRegime.Key].Regime.Name)}");
        var more = !all && caps.Length > GreatestFacts ? $" and {NumberText.Count(caps.Length - GreatestFacts)} more" : "";
        _facts.Add("implied caps", string.Join("; ", shown) + more);
    }

    private void Needs(RunAnalysis run, IReadOnlyList<SourceBudget> budgets)
    {
        var needs = budgets
            .Where(budget => budget.Size is null && run.Run.Sources[budget.Source].MaxEpochs is { Value.Sign: > 0 })
            .Select(budget => (Budget: budget, Epochs: run.Run.Sources[budget.Source].MaxEpochs!.Value.Value)).ToList();
        foreach (var (budget, epochs) in needs.Take(all ? needs.Count : GreatestFacts))
        {
            var others = budget.LeastTokens == budget.GreatestTokens
                ? ""
                : $", {Whole(budget.EvenTokens / epochs)} for the most even mix, {Whole(budget.GreatestTokens / epochs)} for its greatest share";
            _facts.Add("unknown size", $"{RegimeText.Name(run.Run, budget.Source)} needs at least {Whole(budget.LeastTokens / epochs)} tokens{others}");
        }

        if (!all && needs.Count > GreatestFacts)
        {
            _facts.Add("", $"and {NumberText.Count(needs.Count - GreatestFacts, "more source")}; --all shows every source");
        }
    }

    private static string Cell(SourceBudget budget, Rational tokens) =>
        budget.Size is { } size ? $"{TokenText.Tokens(tokens)} ({TokenText.Rounded(tokens / size)})" : TokenText.Tokens(tokens);

    /// <summary>The least whole number that is not below.</summary>
    private static string Whole(Rational tokens) =>
        ((tokens.Numerator + tokens.Denominator - BigInteger.One) / tokens.Denominator).ToString("N0", CultureInfo.InvariantCulture);
}
