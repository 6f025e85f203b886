using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Amounts of tokens and epochs in words.</summary>
internal static class TokenText
{
    private const int Places = 2;

    /// <summary>Tokens with up to two decimals of a thousand, million, billion or trillion.</summary>
    public static string Tokens(Rational tokens)
    {
        (long Unit, string Suffix)[] units = [(1_000_000_000_000, "T"), (1_000_000_000, "B"), (1_000_000, "M"), (1_000, "K"), (1, "")];
        var (unit, suffix) = units.FirstOrDefault(candidate => tokens >= candidate.Unit, units[^1]);
        return Rounded(tokens / unit) + suffix;
    }

    /// <summary>A number with up to two decimals.</summary>
    public static string Rounded(Rational value)
    {
        var text = ExactText.FormatRounded(value, Places);
        return text == "0" && value.Sign > 0 ? "<0.01" : text;
    }
}
