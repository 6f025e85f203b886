using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Text;

/// <summary>
/// Exact numbers from text: decimals with an optional exponent (<c>0.1</c>, <c>.5</c>, <c>50e9</c>), digits grouped by underscores
/// (<c>1_000_000</c>), fractions (<c>1/3</c>), percentages (<c>25%</c>) and the suffixes K, M, B and T for thousands to trillions
/// (<c>2.1B</c>).
/// </summary>
public static class NumberText
{
    /// <summary>Greatest number of digits of one number.</summary>
    public const int MaxDigits = 1000;

    /// <summary>Greatest size of a written exponent; a greater one fails before its power is formed.</summary>
    public const int MaxExponent = 400;

    /// <summary>Reads a whole text as one number.</summary>
    /// <param name="text">The text, without spaces around it.</param>
    /// <param name="value">The exact number; 0 when there is a problem.</param>
    /// <param name="problem">Why the text is no number; none on success.</param>
    /// <returns>True on success.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value, out NumberProblem problem)
    {
        value = default;
        var negative = false;
        if (text is ['+' or '-', .. var unsigned])
        {
            negative = text[0] == '-';
            text = unsigned;
        }

        problem = NotFinite(text);
        if (problem != NumberProblem.None)
        {
            return false;
        }

        var slash = text.IndexOf('/');
        problem = slash >= 0
            ? ReadFraction(text[..slash], text[(slash + 1)..], out value)
            : ReadDecimal(text, out value);
        if (problem != NumberProblem.None)
        {
            value = default;
            return false;
        }

        value = negative ? -value : value;
        return true;
    }

    private static NumberProblem NotFinite(ReadOnlySpan<char> text)
    {
        var word = text is ['.', .. var rest] ? rest : text;
        if (word.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            return NumberProblem.IsNaN;
        }

        return word.Equals("inf", StringComparison.OrdinalIgnoreCase) || word.Equals("infinity", StringComparison.OrdinalIgnoreCase)
            ? NumberProblem.IsInfinite
            : NumberProblem.None;
    }

    private static NumberProblem ReadFraction(ReadOnlySpan<char> over, ReadOnlySpan<char> under, out Rational value)
    {
        value = default;
        var scanner = new NumberScanner(over);
        var problem = scanner.ReadDigits();
        if (problem != NumberProblem.None || !scanner.IsAtEnd)
        {
            return problem != NumberProblem.None ? problem : NumberProblem.NotANumber;
        }

        var numerator = scanner.Mantissa;
        scanner = new NumberScanner(under);
        problem = scanner.ReadDigits();
        if (problem != NumberProblem.None || !scanner.IsAtEnd)
        {
            return problem != NumberProblem.None ? problem : NumberProblem.NotANumber;
        }

        if (scanner.Mantissa.IsZero)
        {
            return NumberProblem.DivisionByZero;
        }

        value = Rational.Of(numerator, scanner.Mantissa);
        return NumberProblem.None;
    }

    private static NumberProblem ReadDecimal(ReadOnlySpan<char> text, out Rational value)
    {
        value = default;
        var scanner = new NumberScanner(text);
        var problem = scanner.ReadDecimal();
        if (problem != NumberProblem.None)
        {
            return problem;
        }

        if (!scanner.TryReadSuffix(out var power) || !scanner.IsAtEnd)
        {
            return NumberProblem.NotANumber;
        }

        value = scanner.ValueTimesTenTo(power);
        return NumberProblem.None;
    }
}
