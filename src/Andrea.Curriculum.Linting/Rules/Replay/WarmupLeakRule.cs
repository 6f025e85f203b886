using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Replay;

/// <summary>AC804: a source drawn before its regime.</summary>
/// <remarks>
/// A warmup has its own sources only: at step 18,400 of 20,000 warmup steps, dictionary and repo-docs cannot occur. When they do, the
/// trainer counts other steps than the config (optimizer steps against sequences), or never read its warmup.
/// </remarks>
internal sealed class WarmupLeakRule() : ReplayRule(
    new("AC804", "warmup-leak", Severity.Error, "a source drawn in a warmup that does not have it"))
{
    /// <inheritdoc/>
    internal override void Check(ReplayContext context, FindingSink sink)
    {
        foreach (var leak in context.Facts.Leaks)
        {
            var regime = context.Regime(leak.Regime).Regime;
            var noun = leak.Share is null ? "draw" : "phase";
            var first = context.Step(leak.FirstStep, leak.Walk);
            var counted = leak.Count == 1 ? $"1 {noun}, at {first}" : $"{Figures.Count(leak.Count)} {noun}s, the first at {first}";
            var what = leak.Share is { } share ? $"has a share of {Shown(share)}" : "is drawn";
            var until = regime.End is { } end ? $", which lasts until step {Figures.Count(end - 1)}" : "";
            sink.Report(At(leak.Place, $"{context.SourceName(leak.Source)} {what} in {context.RegimeName(leak.Regime)}{until}: {counted}", "not a source of the warmup") with
            {
                Secondary = regime.Scope.WarmupSourcesPlace is { } place ? [new Label(Place.FirstLine(place), "the sources of the warmup")] : [],
                Subjects = context.Subjects(leak.Regime),
                Help = "the trainer counts other steps than the config, or did not read its warmup; or name the source among the warmup's",
            });
        }
    }

    private static string Shown(Rational share)
    {
        var text = ExactText.FormatRounded(share, 4);
        return text == "0" ? "more than 0" : text;
    }
}
