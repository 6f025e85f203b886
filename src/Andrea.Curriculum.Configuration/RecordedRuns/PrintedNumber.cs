using System.Buffers.Text;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>A number as a log prints it: the nearest double, and how finely its digits are printed.</summary>
/// <param name="Value">The nearest double; NaN or infinite when the log says so.</param>
/// <param name="Places">Power of ten of the last digit, turned around: 4 for <c>0.1250</c>, -3 for <c>1e3</c>.</param>
/// <param name="Significant">Digits from the first that is not 0 to the last; 0 for zero.</param>
public readonly record struct PrintedNumber(double Value, int Places, int Significant)
{
    /// <summary>Longest number that is read: exact decimals of the least doubles are shorter.</summary>
    private const int GreatestLength = 1100;

    /// <summary>True when it is neither infinite nor no number at all.</summary>
    public bool IsFinite => double.IsFinite(Value);

    /// <summary>Reads a whole text as one number, also <c>NaN</c>, <c>inf</c> and <c>Infinity</c> in any case.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out PrintedNumber number)
    {
        number = default;
        if (text.Length is 0 or > GreatestLength)
        {
            return false;
        }

        var unsigned = text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        if (unsigned.Length > 0 && !(unsigned[0] is >= (byte)'0' and <= (byte)'9' or (byte)'.'))
        {
            return TryWord(text[0] == '-', unsigned, out number);
        }

        if (!Scan(unsigned, out var places, out var significant)
            || !Utf8Parser.TryParse(text[0] == '+' ? unsigned : text, out double value, out var used)
            || used != text.Length - (text[0] == '+' ? 1 : 0))
        {
            return false;
        }

        number = new PrintedNumber(value, places, significant);
        return true;
    }

    private static bool Scan(ReadOnlySpan<byte> digits, out int places, out int significant)
    {
        (places, significant) = (0, 0);
        var i = 0;
        var any = false;
        var isBehindPoint = false;
        for (; i < digits.Length; i++)
        {
            if (digits[i] == '.' && !isBehindPoint)
            {
                isBehindPoint = true;
            }
            else if (digits[i] is >= (byte)'0' and <= (byte)'9')
            {
                any = true;
                places += isBehindPoint ? 1 : 0;
                significant += significant > 0 || digits[i] != '0' ? 1 : 0;
            }
            else
            {
                break;
            }
        }

        if (i == digits.Length)
        {
            return any;
        }

        if (!any || digits[i] is not ((byte)'e' or (byte)'E')
            || !Utf8Parser.TryParse(digits[(i + 1)..].TrimStart((byte)'+'), out int exponent, out var used)
            || used == 0 || exponent is < -10_000 or > 10_000)
        {
            return false;
        }

        places -= exponent;
        return true;
    }

    private static bool TryWord(bool isNegative, ReadOnlySpan<byte> word, out PrintedNumber number)
    {
        number = default;
        if (Is(word, "nan"u8))
        {
            number = new PrintedNumber(double.NaN, 0, 0);
            return true;
        }

        if (!Is(word, "inf"u8) && !Is(word, "infinity"u8))
        {
            return false;
        }

        number = new PrintedNumber(isNegative ? double.NegativeInfinity : double.PositiveInfinity, 0, 0);
        return true;
    }

    private static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> lower) =>
        word.Length == lower.Length && System.Text.Ascii.EqualsIgnoreCase(word, lower);
}
