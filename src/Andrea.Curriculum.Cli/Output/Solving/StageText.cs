using System.Globalization;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Stages;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Writes a stage of a trainer's file: what it draws of each source. Without bounds there is nothing to reach but its mix.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
/// <param name="all">Whether every source gets its row.</param>
internal sealed class StageText(Paper paper, int? width, bool all)
{
    private const int GreatestRows = 24;

    private readonly FactList _facts = new(paper, width);

    /// <summary>True for a stage that nothing bounds.</summary>
    public static bool IsUnbounded(RegimeAnalysis regime, StageFacts? stage) => stage is { Weights: not null }
        && regime.Regime is { Kind: not RegimeKind.Warmup, Groups.IsEmpty: true, Constraints.IsEmpty: true }
        && regime.Regime.Floors.All(bound => bound is null) && regime.Regime.Caps.All(bound => bound is null)
        && regime.Regime.Exclusions.All(place => place is null);

    /// <summary>Writes what holds of the stage's mix.</summary>
    public void Facts(StageFacts stage)
    {
        if (stage.Tokens is { Sign: > 0 } tokens)
        {
            _facts.Add("tokens", TokenText.Tokens(tokens));
        }

        if (stage.Variation is { } variation)
        {
            _facts.Add("change", $"total variation {NumberText.Share(variation)} from {DisplayText.Escape(stage.Before!)}");
        }
    }

    /// <summary>Writes a stage that nothing bounds.</summary>
    public void Write(RegimeAnalysis regime, StageFacts stage)
    {
        var drawn = stage.Mix.Count(share => share.Sign > 0);
        var greatest = Enumerable.Range(0, stage.Mix.Length).MaxBy(i => stage.Mix[i]);
        var divides = regime.Run.Trainer is not { Convention.RefusesOtherSum: true };
        var divided = stage.Sum is { } sum && sum != Rational.One ? $", {(divides ? "divided by their sum" : "whose sum is")} {NumberText.Share(sum)}" : "";
        _facts.Add("mix", $"the weights of the file{divided}; no bounds");
        _facts.Add("sources", $"{NumberText.Count(drawn)} of {NumberText.Count(stage.Mix.Length)}");
        _facts.Add("greatest share", $"{NumberText.Share(stage.Mix[greatest])}, {RegimeText.Name(regime.Run, greatest)}");
        _facts.Add("effective sources", EffectiveSources.Format(stage.Mix));
        Facts(stage);
        paper.Line();
        var sized = Enumerable.Range(0, stage.Mix.Length).Any(i => regime.Run.Sources[i].Tokens is { Value.Sign: > 0 });
        var hasTokens = stage.Tokens is { Sign: > 0 };
        string[] headings = ["source", ">weight", ">share", .. hasTokens ? [">tokens"] : Array.Empty<string>(), .. hasTokens && sized ? [">epochs"] : Array.Empty<string>()];
        var table = new TextTable(headings);
        int[] rows = [.. Enumerable.Range(0, stage.Mix.Length).Where(i => all || stage.Mix[i].Sign > 0).OrderByDescending(i => stage.Mix[i]).ThenBy(i => i)];
        var shown = all ? rows.Length : Math.Min(rows.Length, GreatestRows);
        foreach (var i in rows.AsSpan(0, shown))
        {
            var tokens = (stage.Tokens ?? Rational.Zero) * stage.Mix[i];
            var size = regime.Run.Sources[i].Tokens is { Value.Sign: > 0 } written ? written.Value : (Rational?)null;
            string[] cells =
            [
                RegimeText.Name(regime.Run, i), WeightOf(stage, i), NumberText.Share(stage.Mix[i]),
                .. hasTokens ? [TokenText.Tokens(tokens)] : Array.Empty<string>(),
                .. hasTokens && sized ? [size is { } whole ? TokenText.Rounded(tokens / whole) : "unknown"] : Array.Empty<string>(),
            ];
            table.Add(cells);
        }

        table.Draw(paper, width);
        if (shown < rows.Length)
        {
            paper.Line($"  ... and {NumberText.Count(rows.Length - shown, "more source")}; --all shows every source", Ink.Dim);
        }
    }

    /// <summary>A source's weights as written; of several their number.</summary>
    private static string WeightOf(StageFacts stage, int source)
    {
        string[] texts = [.. stage.Weights!.Weights.Where(weight => weight.Source == source).Select(weight => DisplayText.Escape(weight.Number.Text))];
        return texts.Length switch
        {
            0 => "",
            1 => texts[0],
            _ => texts.Length.ToString(CultureInfo.InvariantCulture) + " weights",
        };
    }
}
