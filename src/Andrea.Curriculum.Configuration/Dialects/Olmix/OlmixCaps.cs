using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>
/// The greatest share of each leaf: its tokens times the repetition factor, divided by the tokens of the run. <c>olmix generate</c>
/// rejects samples beyond it (<c>generate_weights_dirichlet</c>), <c>olmix fit</c> proposes none (<c>LogLinearExactProposer</c>).
/// </summary>
internal static class OlmixCaps
{
    /// <summary>The caps below 1.</summary>
    /// <param name="sources">The leaves, with their tokens.</param>
    /// <param name="factor">The repetition factor, above 0.</param>
    /// <param name="budget">Tokens of the run, above 0.</param>
    public static ImmutableArray<TrainerBound> Of(SourceList sources, Rational factor, long budget)
    {
        var caps = ImmutableArray.CreateBuilder<TrainerBound>();
        for (var source = 0; source < sources.Count; source++)
        {
            if (sources[source].Tokens is { } tokens && tokens.Value * factor / budget is var cap && cap < Rational.One)
            {
                caps.Add(new TrainerBound(source, new Located<Rational>(cap, tokens.Place)));
            }
        }

        return caps.ToImmutable();
    }

    /// <summary>Sets how often every source may be gone through.</summary>
    public static void LimitEpochs(SourceList sources, Located<Rational>? factor)
    {
        for (var source = 0; source < sources.Count; source++)
        {
            sources[source] = sources[source] with { MaxEpochs = factor };
        }
    }
}
