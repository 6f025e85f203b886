using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>From the weights of a stage to shares.</summary>
public static class StageShares
{
    /// <summary>
    /// The shares that a stage's weights stand for, one per source, which sum to 1 exactly: what each weight asks for, divided by the
    /// sum of all. Passes and fractions are multiplied by the source's size.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="stage">One of its stages.</param>
    /// <returns>The shares; null when a weight is no finite number of at least 0, all are 0, or a size that they need is unknown.</returns>
    public static ImmutableArray<Rational>? Of(TrainerFile file, TrainerStage stage)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(stage);
        if (stage.MixIsElsewhere || file.Convention.Kind == WeightKind.SizePower)
        {
            return null;
        }

        var shares = new Rational[file.Sources.Length];
        var sum = Rational.Zero;
        foreach (var weight in stage.Weights)
        {
            if (weight.Number.Value is not { Sign: >= 0 } value || Asked(file, weight.Source, value) is not { } asked)
            {
                return null;
            }

            shares[weight.Source] += asked;
            sum += asked;
        }

        if (sum.IsZero)
        {
            return null;
        }

        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] /= sum;
        }

        return [.. shares];
    }

    private static Rational? Asked(TrainerFile file, int source, Rational weight) => file.Convention.Kind switch
    {
        WeightKind.FractionOfSource or WeightKind.Epochs or WeightKind.Repetition =>
            weight.IsZero ? Rational.Zero : Size(file, source) is { } size ? weight * size : null,
        _ => weight,
    };

    private static Rational? Size(TrainerFile file, int source) =>
        (file.Convention.Basis == CountingBasis.Documents ? file.Sources[source].Documents : file.Sources[source].Tokens)?.Value;
}
