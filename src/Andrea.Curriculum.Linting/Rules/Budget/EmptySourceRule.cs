using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Linting.Rules.Budget;

/// <summary>AC507: a source of zero size that some mix can draw from.</summary>
/// <remarks>
/// <c>documents: 0</c> is what a failed export leaves behind. The first draw from it finds nothing: some trainers stop, some loop for
/// ever. A source that is excluded everywhere may be empty.
/// </remarks>
internal sealed class EmptySourceRule() : LintRule(
    new("AC507", "empty-source", Severity.Error, "a source of zero size that some mix can draw from"))
{
    /// <inheritdoc/>
    internal override bool ReadsTrainerFiles => true;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        for (var i = 0; i < context.Run.Sources.Length; i++)
        {
            var source = context.Run.Sources[i];
            if (Nothing(source) is { } nothing && context.Live.FirstOrDefault(regime => IsDrawn(regime, i)) is { } regime)
            {
                sink.Report(At(
                    nothing.Place,
                    $"`{source.Name.Value}` is empty, and `{regime.Regime.Name}` can draw from it: there is nothing to read",
                    "nothing to read") with
                {
                    Help = "exclude it, or write its true size",
                });
            }
        }
    }

    private static Located<Rational>? Nothing(DataSource source) =>
        source.Tokens is { Value.IsZero: true } tokens ? tokens
        : source.Documents is { Value.IsZero: true } documents ? documents
        : null;

    private static bool IsDrawn(RegimeAnalysis regime, int source) => regime.KeepsWrittenMix
        ? regime.Regime.Mix!.Value[source] is { Value.Sign: > 0 }
        : regime.Regime.IsAvailable(source) && regime.Regime.Caps[source] is not { Value.IsZero: true }
            && (regime.FeasiblePolytope is not { } polytope || !polytope.TightCap(source).IsZero);
}
