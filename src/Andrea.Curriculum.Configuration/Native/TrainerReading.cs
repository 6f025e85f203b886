using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>AC006: scalars that a trainer's YAML 1.1 reader takes for something else than this reader does.</summary>
internal static class TrainerReading
{
    /// <summary>True for the forms of numbers that are ours alone and text to every YAML reader: suffixes, percentages, fractions.</summary>
    public static bool IsOwnForm(ReadOnlySpan<char> text) => text is [.., '%' or 'k' or 'K' or 'M' or 'B' or 'T'] || text.Contains('/');

    /// <summary>True when a YAML 1.1 reader takes the text for a number.</summary>
    public static bool IsNumberForTrainers(ReadOnlySpan<char> text) => Yaml11.Classify(text).IsNumber;

    /// <summary>Reports a plain number that a YAML 1.1 reader takes for text or for another number.</summary>
    public static void CheckNumber(Binding binding, YamlNode node, Rational value, ValueName name)
    {
        var text = node.Tree.CharactersOf(node.Index);
        if (IsOwnForm(text))
        {
            return;
        }

        var meaning = Yaml11.Classify(text);
        if (meaning.Kind == Yaml11Kind.Float || (meaning.Kind == Yaml11Kind.Integer && (meaning.Integer is not { } read || value == Rational.Of(read))))
        {
            return;
        }

        var portable = PortableForm(text);
        binding.Report(
            ReadingRules.TrainerReadsString, node.Span,
            $"{name} is {Shown.Quoted(node.Text)}, a number here, but YAML 1.1 readers such as PyYAML read it as {Words(meaning)}",
            $"write {Shown.Quoted(portable)}",
            fix: new Fix($"write {Shown.Quoted(portable)}", FixSafety.Safe, [new TextEdit(node.Span, portable)]));
    }

    /// <summary>Reports a number, such as one in base 60, that this reader does not take for a number.</summary>
    public static void ReportForeignNumber(Binding binding, YamlNode node, ValueName name, string expected) =>
        binding.Report(new Finding
        {
            Rule = ReadingRules.TrainerReadsString,
            // Unlike a number that both read, there is no value to go on with.
            Severity = Severity.Error,
            Message = $"{name} is {Shown.Quoted(node.Text)}, which is no number here, but YAML 1.1 readers such as PyYAML read it as "
                + Words(Yaml11.Classify(node.Text)),
            Primary = new Label(binding.At(node.Span), $"expected {expected}"),
            Help = "write the number in base 10",
        });

    /// <summary>Reports a plain name that a YAML 1.1 reader takes for something else than text.</summary>
    public static void CheckName(Binding binding, YamlNode node)
    {
        if (!node.IsPlain || Yaml11.Classify(node.Characters) is var meaning && meaning.Kind == Yaml11Kind.String)
        {
            return;
        }

        binding.Report(
            ReadingRules.TrainerReadsString, node.Span,
            $"the name {Shown.Quoted(node.Text)} is text here, but YAML 1.1 readers such as PyYAML read it as {Words(meaning)}",
            $"write {Shown.Quoted($"\"{node.Text}\"")} wherever the name stands",
            fix: new Fix("quote the name wherever it stands", FixSafety.Safe, [NameUses.Quote(binding.File, node.Span)]));
    }

    /// <summary>Reports a plain use of a name that is declared in quotes: trainers would not take the two for one name.</summary>
    /// <param name="binding">The binding.</param>
    /// <param name="node">The use.</param>
    /// <param name="declaration">The declaration.</param>
    public static void CheckUse(Binding binding, YamlNode node, FileSpan declaration)
    {
        // In a trainer's file names are what the trainer reads.
        if (!node.IsPlain || declaration.File != binding.File)
        {
            return;
        }

        if (declaration.File.Slice(declaration.Span) is ['"' or '\'', ..])
        {
            CheckName(binding, node);
        }
        else
        {
            binding.NameUses.Add(node, declaration.Span);
        }
    }

    private static string Words(Yaml11Meaning meaning) => meaning.Kind switch
    {
        Yaml11Kind.Integer when meaning.Integer is { } value => $"the number {Rational.Of(value)}",
        Yaml11Kind.Integer or Yaml11Kind.Float => "a number",
        Yaml11Kind.Boolean => meaning.Integer is { IsZero: false } ? "true" : "false",
        Yaml11Kind.Null => "null",
        Yaml11Kind.Timestamp => "a date",
        Yaml11Kind.Merge => "a merge key",
        _ => "text",
    };

    /// <summary>The number in a form that every YAML reader takes for the same number.</summary>
    private static string PortableForm(ReadOnlySpan<char> text)
    {
        var sign = text[0] == '-' ? "-" : "";
        var digits = text[(text[0] is '+' or '-' ? 1 : 0)..];
        var e = digits.IndexOfAny('e', 'E');
        if (e < 0)
        {
            digits = digits.TrimStart("0_");
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
