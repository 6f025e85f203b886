using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Rules.Regimes;

/// <summary>AC218: a pivot that lets a source in again which was used, and then excluded by an earlier pivot.</summary>
/// <remarks>
/// A source is excluded in the middle of a run because it did harm: ANDREA's polish took out two after a memorised one pulled the loss to
/// 0.13. A later <c>include</c> brings the harm back. A source that is excluded from the start and let in later is held back, not
/// readmitted, and a pivot that lowers a floor does what pivots are for: both are left alone.
/// </remarks>
internal sealed class ReadmittedSourceRule() : LintRule(
    new("AC218", "readmitted-source", Severity.Warning, "a pivot that lets in again what an earlier one excluded"))
{
    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        var used = new bool[context.Run.Sources.Length];
        var excluded = new FileSpan?[used.Length];
        foreach (var regime in context.Regimes)
        {
            if (regime.IsDead)
            {
                continue;
            }

            for (var i = 0; i < used.Length; i++)
            {
                if (regime.Exclusions[i] is { } exclusion)
                {
                    excluded[i] = used[i] ? exclusion : excluded[i];
                }
                else if (regime.Present[i])
                {
                    if (excluded[i] is { } earlier && !regime.IsPast)
                    {
                        Report(context, regime, i, earlier, sink);
                    }

                    used[i] = true;
                    excluded[i] = null;
                }
            }
        }
    }

    private void Report(LintContext context, Regime regime, int source, FileSpan exclusion, FindingSink sink)
    {
        var include = regime.Scope.Include.FirstOrDefault(reference => reference.Source == source);
        sink.Report(At(
            include.Place.File is null ? regime.Scope.Place : include.Place,
            $"`{regime.Name}` lets `{context.Run.Sources[source].Name.Value}` in again, which an earlier pivot excluded",
            "let in again") with
        {
            Secondary = [new Label(Wording.Place.FirstLine(exclusion), "excluded here")],
            Help = "leave it excluded, or cap it, if what it was excluded for still holds",
        });
    }
}
