using System.Numerics;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Reads scalars as the types of the catalogue; whatever does not fit is reported and gives null.</summary>
internal static class ScalarReader
{
    /// <summary>Greatest whole number, so that sums of a few of them never overflow.</summary>
    public const long GreatestInteger = 1_000_000_000_000_000;

    /// <summary>A number of the type's range.</summary>
    public static Located<Rational>? Number(Binding binding, YamlNode node, KeyType type, ValueName name)
    {
        if (ExactNumber(binding, node, type.Expected, name) is not { } value)
        {
            return null;
        }

        if (!type.Range.Contains(value))
        {
            binding.ReportWrongType(node, name, type.Expected);
            return null;
        }

        return new Located<Rational>(value, binding.At(node.Span));
    }

    /// <summary>A whole number of the type's range; a message says what is expected, by default the type.</summary>
    public static Located<long>? Integer(Binding binding, YamlNode node, KeyType type, ValueName name, string? expected = null)
    {
        if (Whole(binding, node, type, name, expected ?? type.Expected) is not { } whole)
        {
            return null;
        }

        if (BigInteger.Abs(whole) > GreatestInteger)
        {
            binding.ReportWrongType(node, name, "a whole number of at most 10^15");
            return null;
        }

        return new Located<long>((long)whole, binding.At(node.Span));
    }

    /// <summary>A whole number of 64 bits, for a seed.</summary>
    public static Located<ulong>? Seed(Binding binding, YamlNode node, KeyType type, ValueName name)
    {
        if (Whole(binding, node, type, name, type.Expected) is not { } whole)
        {
            return null;
        }

        if (whole > ulong.MaxValue)
        {
            binding.ReportWrongType(node, name, "a whole number below 2^64");
            return null;
        }

        return new Located<ulong>((ulong)whole, binding.At(node.Span));
    }

    /// <summary>A text that is not empty.</summary>
    public static Located<string>? Text(Binding binding, YamlNode node, KeyType type, ValueName name)
    {
        if (node.Kind != YamlKind.Scalar || node.IsNull || node.Characters.IsEmpty)
        {
            binding.ReportWrongType(node, name, type.Expected);
            return null;
        }

        return new Located<string>(binding.Texts.Of(node.Characters), binding.At(node.Span));
    }

    /// <summary>True or false.</summary>
    public static Located<bool>? Boolean(Binding binding, YamlNode node, KeyType type, ValueName name)
    {
        var text = node.Kind == YamlKind.Scalar && node.IsPlain ? node.Text : "";
        if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
        {
            return new Located<bool>(text[0] is 't' or 'T', binding.At(node.Span));
        }

        var help = Yaml11.Classify(text).Kind == Yaml11Kind.Boolean ? "write true or false" : null;
        binding.ReportWrongType(node, name, type.Expected, help);
        return null;
    }

    /// <summary>One of the type's words: its position.</summary>
    public static Located<int>? Choice(Binding binding, YamlNode node, KeyType type, ValueName name)
    {
        var text = node.Kind == YamlKind.Scalar ? node.Text : "";
        var index = type.Choices.IndexOf(text);
        if (index >= 0)
        {
            return new Located<int>(index, binding.At(node.Span));
        }

        var nearest = binding.Spelling.Nearest(text, type.Choices);
        binding.ReportWrongType(node, name, type.Expected, nearest is null ? null : $"did you mean `{nearest}`?");
        return null;
    }

    /// <summary>A number of any size; NaN and infinities are reported as <paramref name="notFinite"/>, by default AC004.</summary>
    public static Rational? ExactNumber(
        Binding binding, YamlNode node, string expected, ValueName name, Action<YamlNode>? notFinite = null)
    {
        if (node.Kind != YamlKind.Scalar || node.IsNull)
        {
            binding.ReportWrongType(node, name, expected);
            return null;
        }

        var text = node.Tree.CharactersOf(node.Index);
        if (NumberText.TryParse(text, out var value, out var problem))
        {
            if (node.IsPlain)
            {
                TrainerReading.CheckNumber(binding, node, value, name);
                return value;
            }

            if (TrainerReading.IsOwnForm(text))
            {
                return value;
            }

            binding.ReportWrongType(node, name, expected, "remove the quotes");
            return null;
        }

        switch (problem)
        {
            case NumberProblem.TooManyDigits:
                binding.Report(ReadingRules.HostileInput, node.Span,
                    $"{name} has more than {NumberText.MaxDigits} digits, the most that one number may have");
                break;
            case NumberProblem.ExponentTooLarge:
                binding.Report(ReadingRules.HostileInput, node.Span,
                    $"{name} is {Shown.Quoted(node.Text)}, whose exponent is beyond {NumberText.MaxExponent}, the greatest that one number may have");
                break;
            case NumberProblem.IsNaN or NumberProblem.IsInfinite when notFinite is not null:
                notFinite(node);
                break;
            case NumberProblem.NotANumber when node.IsPlain && TrainerReading.IsNumberForTrainers(text):
                TrainerReading.ReportForeignNumber(binding, node, name, expected);
                break;
            case NumberProblem.DivisionByZero:
                binding.ReportWrongType(node, name, expected, "a fraction's denominator is not 0");
                break;
            default:
                binding.ReportWrongType(node, name, expected, NumberHabits.Help(text));
                break;
        }

        return null;
    }

    private static BigInteger? Whole(Binding binding, YamlNode node, KeyType type, ValueName name, string expected)
    {
        if (ExactNumber(binding, node, expected, name) is not { } value)
        {
            return null;
        }

        if (!value.Denominator.IsOne || !type.Range.Contains(value))
        {
            binding.ReportWrongType(node, name, expected);
            return null;
        }

        return value.Numerator;
    }
}
