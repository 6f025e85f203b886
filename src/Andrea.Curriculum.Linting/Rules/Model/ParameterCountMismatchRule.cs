using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Model;

/// <summary>AC602: a declared number of parameters that no usual transformer of the written shape has.</summary>
/// <remarks>
/// <para>
/// A layer has four matrices of d x d for attention and two of d x d_mlp, the vocabulary one of V x d or two of them, learnt positions
/// T x d: 12 L d^2 + 2 V d + T d for d_mlp = 4 d. For ANDREA-120M, L = 12, d = 768, V = 8449 and T = 1024 give 98,698,752, which its
/// card calls 98.7M, and its name 120M.
/// </para>
/// <para>
/// Gated layers have a third matrix, grouped queries smaller keys, and embeddings may be shared: any number from 0.75 of the least
/// such count to 1.25 of the greatest is accepted.
/// </para>
/// </remarks>
internal sealed class ParameterCountMismatchRule() : LintRule(
    new("AC602", "parameter-count-mismatch", Severity.Info, "a declared number of parameters far from the one that the shape gives"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Model;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Model is not
            {
                Parameters: { } declared, Width: { Value: > 0 } width, Layers: { Value: > 0 } layers, VocabularySize.Value: > 0 and var vocabulary,
            } model)
        {
            return;
        }

        Rational d = width.Value;
        Rational inner = model.FeedForwardWidth is { Value: > 0 } written ? written.Value : 4 * d;
        var positions = model.Context is { Value: > 0 } length ? length.Value * d : Rational.Zero;
        var usual = (layers.Value * ((4 * d * d) + (2 * d * inner))) + (2 * vocabulary * d) + positions;
        var least = (layers.Value * ((2 * d * d) + (2 * d * inner))) + (vocabulary * d);
        var greatest = (layers.Value * ((4 * d * d) + (3 * d * inner))) + (2 * vocabulary * d) + positions;
        if (declared.Value >= least * Rational.Of(3, 4) && declared.Value <= greatest * Rational.Of(5, 4))
        {
            return;
        }

        sink.Report(At(
            declared.Place,
            $"{Figures.Rough(declared.Value)} parameters are declared, a transformer of this shape has about {Figures.Rough(usual)}",
            "declared") with
        {
            Secondary = [new Label(width.Place, "the width"), new Label(layers.Place, "the layers")],
            Notes = [$"L (4 d^2 + 2 d d_mlp) + 2 V d + T d, with shared embeddings and gated layers {Figures.Rough(least)} to {Figures.Rough(greatest)}"],
            Help = "correct the number or the shape: rules and budgets that go by the size of the model are wrong with it",
        });
    }
}
