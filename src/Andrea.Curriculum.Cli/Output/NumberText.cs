using System.Globalization;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output;

/// <summary>Numbers for people.</summary>
internal static class NumberText
{
    private const int GreatestExactLength = 9;
    private const int GreatestFractionLength = 4;
    private const int Places = 6;

    /// <summary>A share: exact while that is short (1/7, 0.0625), else six decimals behind <c>~</c>.</summary>
    public static string Share(Rational value)
    {
        var exact = ExactText.Format(value);
        if (exact.Length <= (exact.Contains('/', StringComparison.Ordinal) ? GreatestFractionLength : GreatestExactLength))
        {
            return exact;
        }

        var rounded = ExactText.FormatRounded(value, Places);
        return rounded is "0" or "1"
            ? "~" + CorrectRounding.Divide(value.Numerator, value.Denominator).ToString(rounded == "0" ? "0.##e+0" : "R", CultureInfo.InvariantCulture)
            : "~" + rounded;
    }

    /// <summary>A share known up to an error: decimals behind <c>~</c> that are all right, six at most.</summary>
    public static string Share(Rational value, Rational error)
    {
        if (error.IsZero)
        {
            return Share(value);
        }

        for (var places = Places; places > 0; places--)
        {
            var rounded = ExactText.FormatRounded(value - error, places);
            if (rounded == ExactText.FormatRounded(value + error, places))
            {
                return rounded is "0" or "1" && places == Places ? Share(value) : "~" + rounded;
            }
        }

        return $"about {ExactText.FormatRounded(value, 1)}";
    }

    /// <summary>A count with its thousands told apart.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count and its noun.</summary>
    public static string Count(long value, string singular) => value == 1 ? $"1 {singular}" : $"{Count(value)} {singular}s";

    /// <summary>A count and its noun, whose plural is irregular.</summary>
    public static string Count(long value, string singular, string plural) => value == 1 ? $"1 {singular}" : $"{Count(value)} {plural}";
}
