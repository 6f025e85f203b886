using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>AC006: scalars that a trainer's YAML 1.1 reader takes for something else than this reader does.</summary>
internal static class TrainerReading
{
    /// <summary>True for the forms of numbers that are ours alone and text to every YAML reader: suffixes, percentages, fractions.</summary>
    public static bool IsOwnForm(ReadOnlySpan<char> text) => text is [.., '%' or 'k' or 'K' or 'M' or 'B' or 'T'] || text.Contains('/');

    /// <summary>True when only a YAML 1.1 reader takes the text for a number.</summary>
    public static bool IsNumberOnlyForTrainers(string text) =>
        YamlOneOneReader.Resolve(text) is YamlOneOne.Sexagesimal or YamlOneOne.Hexadecimal;

    /// <summary>Reports a plain number that a YAML 1.1 reader takes for text or for another number.</summary>
    public static void CheckNumber(Binding binding, YamlNode node, ValueName name)
    {
        var text = node.Text;
        var type = YamlOneOneReader.Resolve(text);
        if (type is YamlOneOne.Integer or YamlOneOne.Float || IsOwnForm(text))
        {
            return;
        }

        binding.Report(
            ReadingRules.TrainerReadsString, node.Span,
            $"{name} is {Shown.Quoted(text)}, a number here, but YAML 1.1 readers such as PyYAML read it as {YamlOneOneReader.Words(type)}",
            $"write `{PortableForm(text)}`");
    }

    /// <summary>Reports a number in base 60, 16 or 2, which this reader does not take for a number.</summary>
    public static void ReportForeignNumber(Binding binding, YamlNode node, ValueName name, string expected) =>
        binding.Report(new Finding
        {
            Rule = ReadingRules.TrainerReadsString,
            // Unlike a number that both read, there is no value to go on with.
            Severity = Severity.Error,
            Message = $"{name} is {Shown.Quoted(node.Text)}, which is no number here, but YAML 1.1 readers such as PyYAML read it as "
                + YamlOneOneReader.Words(YamlOneOneReader.Resolve(node.Text)),
            Primary = new Label(binding.At(node.Span), $"expected {expected}"),
            Help = "write the number in base 10",
        });

    /// <summary>Reports a plain name that a YAML 1.1 reader takes for something else than text.</summary>
    /// <returns>True when it was reported.</returns>
    public static bool CheckName(Binding binding, YamlNode node)
    {
        if (!node.IsPlain || YamlOneOneReader.Resolve(node.Text) is var type && type == YamlOneOne.Text)
        {
            return false;
        }

        binding.Report(
            ReadingRules.TrainerReadsString, node.Span,
            $"the name {Shown.Quoted(node.Text)} is text here, but YAML 1.1 readers such as PyYAML read it as {YamlOneOneReader.Words(type)}",
            $"write `\"{node.Text}\"` wherever the name stands");
        return true;
    }

    /// <summary>The number in a form that every YAML reader takes for the same number.</summary>
    public static string PortableForm(string text)
    {
        var sign = text[0] == '-' ? "-" : "";
        var digits = text.AsSpan(text[0] is '+' or '-' ? 1 : 0);
        var e = digits.IndexOfAny('e', 'E');
        if (e < 0)
        {
            digits = digits.TrimStart('0').TrimStart('_');
            return sign + (digits.IsEmpty ? "0" : digits[0] == '.' ? $"0{digits}" : digits.ToString());
        }

        var mantissa = digits[..e];
        var exponent = digits[(e + 1)..];
        var point = mantissa.Contains('.') ? "" : ".0";
        var zero = mantissa[0] == '.' ? "0" : "";
        var plus = exponent[0] is '+' or '-' ? "" : "+";
        return $"{sign}{zero}{mantissa}{point}e{plus}{exponent}";
    }
}
