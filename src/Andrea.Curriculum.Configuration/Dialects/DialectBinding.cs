using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects;

/// <summary>One reading of a trainer's file: reports what is wrong and takes values as a YAML 1.1 reader such as PyYAML would.</summary>
internal sealed class DialectBinding
{
    /// <summary>Most sources of a file.</summary>
    public const int MaxSources = BindingBudget.MaxSources;

    /// <summary>Most stages of a file.</summary>
    public const int MaxStages = BindingBudget.MaxRegimes;

    /// <summary>Most weights of a file, and most stages times sources.</summary>
    public const int MaxWeights = BindingBudget.MaxBounds;

    private readonly Binding _binding;

    /// <summary>Begins a reading.</summary>
    /// <param name="file">The file.</param>
    public DialectBinding(SourceText file) => _binding = new Binding(file);

    /// <summary>The file.</summary>
    public SourceText File => _binding.File;

    /// <summary>What was found, in the order of the text.</summary>
    public ImmutableArray<Finding> Problems() => _binding.Problems();

    /// <summary>A place in the file.</summary>
    public FileSpan At(TextSpan span) => _binding.At(span);

    /// <summary>A place in the file.</summary>
    public FileSpan At(YamlNode node) => _binding.At(node.Span);

    /// <summary>Reports a problem with the rule's default severity.</summary>
    public void Report(RuleDescriptor rule, TextSpan place, string message, string? help = null, string label = "", Fix? fix = null) =>
        _binding.Report(rule, place, message, help, label, fix);

    /// <summary>Reports a problem that is already put together.</summary>
    public void Report(Finding finding) => _binding.Report(finding);

    /// <summary>Reports that a limit of the whole file is exceeded, at the first place only.</summary>
    public void ReportLimit(string limit, TextSpan place, string message) => _binding.ReportLimit(limit, place, message);

    /// <summary>Reports a value of the wrong kind.</summary>
    /// <param name="node">The value.</param>
    /// <param name="what">Its name, without backticks.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="help">What to do.</param>
    public void ReportWrongType(YamlNode node, string what, string expected, string? help = null) =>
        _binding.ReportWrongType(node, new ValueName(what), expected, help);

    /// <summary>The known name nearest to a misspelt one; null when none is near.</summary>
    public string? Nearest(string name, IEnumerable<string> known) => _binding.Spelling.Nearest(name, known);

    /// <summary>A safe fix that writes another name wherever one stands.</summary>
    /// <param name="places">Where it stands.</param>
    /// <param name="name">The name that was meant.</param>
    public Fix Rename(IEnumerable<FileSpan> places, string name) =>
        new($"write `{name}`", FixSafety.Safe, [.. places.Select(place => new TextEdit(place.Span, ScalarName.Like(File.Slice(place.Span), name)))]);

    /// <summary>True for a text with an interpolation, whose value is written elsewhere: unknown, not wrong.</summary>
    public static bool IsInterpolated(YamlNode node) => node.Kind == YamlKind.Scalar && IsInterpolation(node.Characters);

    private static bool IsInterpolation(ReadOnlySpan<char> text) =>
        text.Contains("${", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal);

    /// <summary>A number as the trainer reads it. What is none is reported; NaN, infinities and interpolations are not.</summary>
    /// <param name="node">The value.</param>
    /// <param name="what">Its name, without backticks.</param>
    public TrainerNumber Number(YamlNode node, string what)
    {
        if (node.Kind != YamlKind.Scalar)
        {
            ReportWrongType(node, what, "a number");
            return new TrainerNumber("", At(node), TrainerNumberState.Wrong, null);
        }

        var meaning = node.IsPlain ? Yaml11.Classify(node.Characters) : Yaml11Meaning.Of(Yaml11Kind.String);
        if (meaning is { Kind: Yaml11Kind.Integer, Integer: { } whole })
        {
            return new TrainerNumber(node.Text, At(node), TrainerNumberState.Finite, Rational.Of(whole));
        }

        var number = Parse(node.Text, At(node), what, out var isText);
        if (isText)
        {
            ReportWrongType(node, what, "a number");
        }

        return number;
    }

    /// <summary>A number that is part of a text, such as one of several between commas.</summary>
    /// <param name="text">The number's text.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="what">Its name, without backticks.</param>
    public TrainerNumber Number(string text, FileSpan place, string what)
    {
        var number = Parse(text, place, what, out var isText);
        if (isText)
        {
            Report(ReadingRules.WrongType, place.Span, $"`{what}` has {Quotation.Of(text)}, expected a number", label: "expected a number");
        }

        return number;
    }

    private TrainerNumber Parse(string text, FileSpan place, string what, out bool isText)
    {
        isText = false;
        if (IsInterpolation(text))
        {
            return new TrainerNumber(text, place, TrainerNumberState.Interpolated, null);
        }

        // A text such as 1E-3 is one in YAML 1.1, but trainers turn it into the number where they want one.
        var problem = NumberProblem.NotANumber;
        if (!TrainerReading.IsOwnForm(text) && NumberText.TryParse(text, out var value, out problem))
        {
            return new TrainerNumber(text, place, TrainerNumberState.Finite, value);
        }

        if (problem is NumberProblem.IsNaN or NumberProblem.IsInfinite)
        {
            return new TrainerNumber(text, place, TrainerNumberState.NotFinite, null);
        }

        isText = problem is not (NumberProblem.TooManyDigits or NumberProblem.ExponentTooLarge);
        if (!isText)
        {
            Report(ReadingRules.HostileInput, place.Span, $"`{what}` has more digits, or a greater exponent, than one number may have");
        }

        return new TrainerNumber(text, place, TrainerNumberState.Wrong, null);
    }

    /// <summary>A finite number; null when it is none, which is reported unless it is an interpolation.</summary>
    /// <param name="node">The value; null gives null.</param>
    /// <param name="what">Its name, without backticks.</param>
    public Located<Rational>? Finite(YamlNode? node, string what)
    {
        if (node is not { } value || value.IsNull)
        {
            return null;
        }

        var number = Number(value, what);
        if (number.State == TrainerNumberState.NotFinite)
        {
            ReportWrongType(value, what, "a finite number");
        }

        return number.Located;
    }

    /// <summary>A whole number of at least a least one; null when it is none, which is reported unless it is an interpolation or null.</summary>
    /// <param name="node">The value; null gives null.</param>
    /// <param name="what">Its name, without backticks.</param>
    /// <param name="least">The least one that is meant.</param>
    public Located<long>? Whole(YamlNode? node, string what, long least)
    {
        if (Finite(node, what) is not { } number)
        {
            return null;
        }

        if (number.Value.Denominator.IsOne && number.Value.Numerator >= least && number.Value.Numerator <= long.MaxValue)
        {
            return new Located<long>((long)number.Value.Numerator, number.Place);
        }

        ReportWrongType(node!.Value, what, $"a whole number of at least {least.ToString(CultureInfo.InvariantCulture)}");
        return null;
    }

    /// <summary>A text; null when it is none, which is reported unless it is null.</summary>
    /// <param name="node">The value; null gives null.</param>
    /// <param name="what">Its name, without backticks.</param>
    public Located<string>? Text(YamlNode? node, string what)
    {
        if (node is not { } value || value.IsNull)
        {
            return null;
        }

        if (value.Kind == YamlKind.Scalar)
        {
            return new Located<string>(value.Text, At(value));
        }

        ReportWrongType(value, what, "a text");
        return null;
    }

    /// <summary>True for a mapping; anything else but null is reported.</summary>
    public bool IsMapping(YamlNode node, string what) => Is(node, YamlKind.Mapping, what, "a mapping");

    /// <summary>True for a list; anything else but null is reported.</summary>
    public bool IsList(YamlNode node, string what) => Is(node, YamlKind.Sequence, what, "a list");

    /// <summary>The product of whole numbers, at the place of the first; null when one is unknown or the product is too large.</summary>
    public static Located<long>? Product(params ReadOnlySpan<Located<long>?> factors)
    {
        var product = BigInteger.One;
        FileSpan? place = null;
        foreach (var factor in factors)
        {
            if (factor is not { } known)
            {
                return null;
            }

            product *= known.Value;
            place ??= known.Place;
        }

        return place is { } first && product <= long.MaxValue ? new Located<long>((long)product, first) : null;
    }

    private bool Is(YamlNode node, YamlKind kind, string what, string expected)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        if (!node.IsNull)
        {
            ReportWrongType(node, what, expected);
        }

        return false;
    }
}
