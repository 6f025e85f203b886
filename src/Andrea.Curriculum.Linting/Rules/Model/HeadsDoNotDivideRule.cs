using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Model;

/// <summary>AC601: <c>d_model</c> not divisible by <c>n_heads</c>.</summary>
/// <remarks>Each head takes d_model / n_heads of the width: 768 over 12 heads gives 64, over 10 nothing whole, and the engine stops.</remarks>
internal sealed class HeadsDoNotDivideRule() : LintRule(
    new("AC601", "heads-do-not-divide", Severity.Error, "d_model not divisible by n_heads"))
{
    private const int FarthestSuggestion = 64;

    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Model;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Model is not { Width: { Value: > 0 } width, Heads: { Value: > 0 } heads } || width.Value % heads.Value == 0)
        {
            return;
        }

        sink.Report(At(
            heads.Place,
            $"{heads.Value} heads do not divide d_model {width.Value}: {width.Value} / {heads.Value} leaves {width.Value % heads.Value}, and no head has a whole width",
            $"{heads.Value} heads") with
        {
            Secondary = [new Label(width.Place, $"width {width.Value}")],
            Help = Nearest(width.Value, heads.Value) is { } nearest ? $"take a number of heads that divides {width.Value}, for instance {nearest}" : null,
        });
    }

    private static long? Nearest(long width, long heads)
    {
        for (var distance = 1L; distance <= FarthestSuggestion; distance++)
        {
            if (heads > distance && width % (heads - distance) == 0)
            {
                return heads - distance;
            }

            if (heads <= width - distance && width % (heads + distance) == 0)
            {
                return heads + distance;
            }
        }

        return null;
    }
}
