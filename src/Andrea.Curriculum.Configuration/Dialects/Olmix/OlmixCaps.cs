using System.Collections.Immutable;
using System.Globalization;

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
    private const int Decimals = 1_000;

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

    /// <summary>True when the caps reach 1 together.</summary>
    /// <param name="caps">The caps below 1.</param>
    /// <param name="count">Number of leaves.</param>
    public static bool Suffice(ImmutableArray<TrainerBound> caps, int count) => caps.Length < count || Sum(caps) >= Rational.One;

    /// <summary>What olmix does when no mix is reachable, and where it is the caps that do not reach 1, what would let them.</summary>
    /// <param name="caps">The caps below 1.</param>
    /// <param name="count">Number of leaves.</param>
    /// <param name="factor">The repetition factor.</param>
    /// <param name="budget">Tokens of the run.</param>
    /// <param name="key">The budget's key.</param>
    /// <param name="outcome">What olmix does.</param>
    public static string WhenInfeasible(ImmutableArray<TrainerBound> caps, int count, Rational factor, long budget, string key, string outcome)
    {
        if (Suffice(caps, count))
        {
            return outcome;
        }

        var sum = Sum(caps);
        var most = sum * budget;
        var remedy = sum.IsZero ? "no source has tokens" : $"the caps reach 1 with a `repetition_factor` of {Raised(factor / sum)}, or with {(most.Numerator / most.Denominator).ToString("N0", CultureInfo.InvariantCulture)} `{key}`";
        return $"{outcome}; {remedy}";
    }

    private static Rational Sum(ImmutableArray<TrainerBound> caps) => caps.Aggregate(Rational.Zero, static (before, cap) => before + cap.Value.Value);

    /// <summary>A value rounded up to three decimals.</summary>
    private static string Raised(Rational value)
    {
        var scaled = value * Decimals;
        var whole = (scaled.Numerator + scaled.Denominator - 1) / scaled.Denominator;
        return Rational.Of(whole, Decimals).ToString();
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
