using System.Numerics;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>Reads numbers of olmix.</summary>
internal static class OlmixNumbers
{
    /// <summary>A weight; below 0 and not finite are reported, and leave it unknown.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="node">The value.</param>
    /// <param name="name">Whose weight it is.</param>
    /// <param name="outcome">What olmix does with a weight below 0.</param>
    public static TrainerNumber Weight(DialectBinding binding, YamlNode node, string name, string outcome)
    {
        var number = binding.Number(node, "weight");
        if (number is { State: TrainerNumberState.NotFinite } or { Value.Sign: < 0 })
        {
            var expected = number.Value is null ? "a finite number" : "0 or more";
            binding.Report(TrainerRules.NegativeOrNanWeight, node.Span,
                $"the weight of {Quotation.Of(name)} is {Quotation.Of(node.Text)}, expected {expected}; {outcome}");
            return number with { State = TrainerNumberState.Wrong, Value = null };
        }

        return number;
    }

    /// <summary>A number above 0; null when it is none, which is reported unless it is null or an interpolation.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="mapping">The mapping that has it; null gives null.</param>
    /// <param name="key">Its key.</param>
    /// <param name="outcome">What olmix does with another number.</param>
    public static Located<Rational>? Positive(DialectBinding binding, YamlNode? mapping, string key, string outcome)
    {
        if (binding.Finite(mapping?.Find(key), key) is not { } number)
        {
            return null;
        }

        if (number.Value.Sign > 0)
        {
            return number;
        }

        binding.Report(TrainerRules.NotImplementedByTrainer, number.Place.Span, $"`{key}` is {mapping!.Value.Find(key)!.Value.Text}, expected more than 0; {outcome}");
        return null;
    }

    /// <summary>A finite number that is checked elsewhere; null for anything else.</summary>
    public static Rational? Known(YamlNode? node) =>
        node is { Kind: YamlKind.Scalar } value && NumberText.TryParse(value.Characters, out var number, out _) ? number : null;

    /// <summary>True for a boolean of value false.</summary>
    public static bool IsFalse(YamlNode node) => Boolean(node) is { IsZero: true };

    /// <summary>True for a boolean of value true.</summary>
    public static bool IsTrue(YamlNode node) => Boolean(node) is { IsOne: true };

    /// <summary>The product of weights down the tree, with the text of all of them and the place of the last.</summary>
    /// <param name="above">The product so far; null for none.</param>
    /// <param name="own">The next weight.</param>
    public static TrainerNumber Times(TrainerNumber? above, TrainerNumber own) => above is not { } first
        ? own
        : new TrainerNumber(
            $"{first.Text} x {own.Text}",
            own.Place,
            first.State == TrainerNumberState.Finite ? own.State : first.State,
            first.Value is { } left && own.Value is { } right ? left * right : null);

    private static BigInteger? Boolean(YamlNode node) =>
        node.Kind == YamlKind.Scalar && node.IsPlain && Yaml11.Classify(node.Characters) is { Kind: Yaml11Kind.Boolean, Integer: { } value } ? value : null;
}
