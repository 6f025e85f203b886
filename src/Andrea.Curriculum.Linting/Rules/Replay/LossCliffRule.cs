using System.Globalization;

using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Replay;

/// <summary>AC803: single-step minima of the loss far below its running level.</summary>
/// <remarks>
/// The ANDREA run recorded a loss of 0.13 at step 112,080, a perplexity of 1.14: a memorised piece of repo-docs, not a better model.
/// A loss counts when it is at most half the median of up to 1,000 losses before it (100 at least), and five robust standard deviations
/// (1.4826 times their median absolute deviation) or more below it: of normal noise one in 3.5 million.
/// </remarks>
internal sealed class LossCliffRule() : ReplayRule(
    new("AC803", "loss-cliff", Severity.Warning, "losses of single steps far below the running level"))
{
    /// <inheritdoc/>
    internal override void Check(ReplayContext context, FindingSink sink)
    {
        foreach (var cliffs in context.Facts.Cliffs.GroupBy(cliff => cliff.Regime))
        {
            sink.Report(Find(context, [.. cliffs]));
        }
    }

    private Finding Find(ReplayContext context, List<LossCliff> cliffs)
    {
        var lowest = cliffs.MinBy(cliff => cliff.Loss)!;
        var count = cliffs.Sum(cliff => cliff.Count);
        var others = count == 1 ? "" : $"; {Figures.Count(count)} such losses, the first at {context.Step(cliffs[0].FirstStep, cliffs[0].Walk)}";
        var far = double.IsFinite(lowest.Deviations) ? $"{Number(lowest.Deviations, "0.0")} robust deviations below the running level of {Number(lowest.Level, "0.###")}"
            : $"below a running level that stands still at {Number(lowest.Level, "0.###")}";
        return At(lowest.Place, $"the loss in {context.RegimeName(lowest.Regime)} falls to {Number(lowest.Loss, "0.####")} at {context.Step(lowest.Step, lowest.Walk)}, {far}{others}", "") with
        {
            Secondary = lowest.Source >= 0 ? [new Label(context.Facts.Run.Run.Sources[lowest.Source].Name.Place, lowest.Share is null ? "drawn at this step" : "leads the mix at this step")] : [],
            Subjects = context.Subjects(lowest.Regime),
            Notes = lowest.Share is { } share ? [$"{context.SourceName(lowest.Source)} leads the mix there with {Number(share, "0.###")}; the record does not say which source was drawn"] : [],
            Help = lowest is { Source: >= 0, Share: null } && context.Precautions.For(lowest.Regime, lowest.Source) is { } precaution
                ? context.Help(precaution, "takes the memorised source out, as the polish pivot of the ANDREA run did")
                : "a checkpoint chosen by this loss is not a better model; record the source of every step to see which one is memorised",
        };
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
