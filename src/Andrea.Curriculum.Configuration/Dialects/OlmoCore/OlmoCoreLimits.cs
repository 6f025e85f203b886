using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.OlmoCore;

/// <summary>
/// How often a source may be read: tokens x <c>max_source_fraction</c> x <c>max_repetition_ratio</c>, each 1 by default, is the most that
/// the mixture takes of it. More is refused: "Insufficient tokens for source".
/// </summary>
internal static class OlmoCoreLimits
{
    /// <summary>Reads the limit of a source.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="source">The source's entry.</param>
    /// <param name="name">Its name, the limit's place when neither number is written.</param>
    /// <returns>The limit; null when it is unknown or refused.</returns>
    public static Located<Rational>? Read(DialectBinding binding, YamlNode source, Located<string> name)
    {
        var repetition = Factor(binding, source, "max_repetition_ratio", name, static value => value >= 1, "at least 1");
        var fraction = Factor(binding, source, "max_source_fraction", name, static value => value <= 1, "at most 1");
        return repetition is { } passes && fraction is { } part
            ? new Located<Rational>(passes.Value * part.Value, passes.Place != name.Place ? passes.Place : part.Place)
            : null;
    }

    private static Located<Rational>? Factor(
        DialectBinding binding, YamlNode source, string key, Located<string> name, Func<Rational, bool> isMeant, string meant)
    {
        if (source.Find(key) is not { IsNull: false } node)
        {
            return new Located<Rational>(Rational.One, name.Place);
        }

        if (binding.Finite(node, key) is not { } value)
        {
            return null;
        }

        if (value.Value.Sign <= 0)
        {
            binding.Report(TrainerRules.NotImplementedByTrainer, node.Span,
                $"`{key}` of {Quotation.Of(name.Value)} is {node.Text}, expected more than 0; nothing of the source may be used, and OLMo-core stops when it builds the mixture");
            return null;
        }

        if (!isMeant(value.Value))
        {
            binding.Report(TrainerRules.IgnoredByTrainer, node.Span,
                $"`{key}` of {Quotation.Of(name.Value)} is {node.Text}, expected {meant}; OLMo-core never applies this limit, and multiplies the source's tokens by the number as it is");
        }

        return value;
    }
}
