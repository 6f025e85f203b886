using System.Globalization;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>What rounding can explain of a sum, by the digits as they are written.</summary>
internal static class WrittenDecimals
{
    /// <summary>
    /// True when the numbers with the most decimals, each wrong by at most half a unit of its last one, can make up for what the sum of
    /// all is away from 1.
    /// </summary>
    public static bool Explain(IReadOnlyList<Located<Rational>> numbers, Rational missing)
    {
        var (most, count) = (0, 0);
        foreach (var number in numbers)
        {
            var decimals = Count(number.Place.File.Slice(number.Place.Span));
            if (decimals > most)
            {
                (most, count) = (decimals, 0);
            }

            count += decimals == most ? 1 : 0;
        }

        // The slack is count / (2 * 10^most); numbers without decimals are not rounded.
        var error = Rational.Abs(missing) * 2;
        for (var i = 0; i < most; i++)
        {
            error *= 10;
        }

        return most > 0 && error <= count;
    }

    /// <summary>Decimals of a number as written: <c>0.30</c> has two, <c>25%</c> too, <c>1/3</c> none.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        if (text.Contains('/'))
        {
            return 0;
        }

        var point = text.IndexOf('.');
        var decimals = 0;
        for (var i = point + 1; point >= 0 && i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '_'); i++)
        {
            decimals += text[i] == '_' ? 0 : 1;
        }

        var exponent = text.IndexOfAny('e', 'E');
        if (exponent >= 0 && int.TryParse(text[(exponent + 1)..].TrimEnd("%\"'"), CultureInfo.InvariantCulture, out var power))
        {
            decimals -= power;
        }

        return Math.Max(decimals + (text.Contains('%') ? 2 : 0), 0);
    }
}
