using System.Globalization;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Linting.Wording;

/// <summary>Numbers in a sentence.</summary>
internal static class Figures
{
    private const int LongestExact = 40;
    private const int RoundedPlaces = 12;
    private const int SharePlaces = 4;

    /// <summary>A count with its thousands grouped.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number of steps or sources that a setting gives: thousands grouped when it is whole.</summary>
    public static string Count(Rational value) =>
        value.Denominator.IsOne ? value.Numerator.ToString("N0", CultureInfo.InvariantCulture) : Exact(value);

    /// <summary>The exact number, unless its digits would bury the sentence.</summary>
    public static string Exact(Rational value)
    {
        var text = ExactText.Format(value);
        return text.Length <= LongestExact ? text : $"about {ExactText.FormatRounded(value, RoundedPlaces)}";
    }

    /// <summary>A share to four decimals; it says <c>about</c> unless those are exact.</summary>
    public static string Rounded(Rational value)
    {
        var text = ExactText.FormatRounded(value, SharePlaces);
        return text == ExactText.Format(value) ? text : $"about {text}";
    }

    /// <summary>A number of about that size: two decimals, whole and grouped from a thousand on.</summary>
    public static string Rough(Rational value)
    {
        if (Rational.Abs(value) < 1000)
        {
            return ExactText.FormatRounded(value, 2);
        }

        var digits = ExactText.FormatRounded(value, 0);
        for (var i = digits.Length - 3; i > (value.Sign < 0 ? 1 : 0); i -= 3)
        {
            digits = digits.Insert(i, ",");
        }

        return digits;
    }
}
