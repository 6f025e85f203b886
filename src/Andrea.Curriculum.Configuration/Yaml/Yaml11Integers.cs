using System.Numerics;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>The integers of YAML 1.1 (https://yaml.org/type/int.html).</summary>
internal static class Yaml11Integers
{
    // Reading digits one by one takes time quadratic in their number.
    private const int MostCharacters = 1000;

    public static bool TryRead(ReadOnlySpan<char> text, out BigInteger? value)
    {
        value = null;
        var isNegative = text[0] == '-';
        var digits = text[0] is '+' or '-' ? text[1..] : text;
        var radix = RadixOf(ref digits);
        if (radix == 0)
        {
            return false;
        }

        if (text.Length <= MostCharacters)
        {
            var magnitude = radix == 60 ? ReadBase60(digits) : ReadDigits(digits, radix);
            value = isNegative ? -magnitude : magnitude;
        }

        return true;
    }

    /// <summary>True for <c>12:30</c>: digits, then one or more groups of a colon and a number below 60.</summary>
    public static bool IsBase60(ReadOnlySpan<char> digits, bool mayBeginWithZero)
    {
        if (digits.IsEmpty || digits[0] is not ((>= '0' and <= '9')) || (digits[0] == '0' && !mayBeginWithZero))
        {
            return false;
        }

        var colon = digits.IndexOf(':');
        if (colon < 0 || CountDigits(digits[..colon], 10) < colon)
        {
            return false;
        }

        var rest = digits[(colon + 1)..];
        while (true)
        {
            var next = rest.IndexOf(':');
            var group = next < 0 ? rest : rest[..next];
            if (group.Length is 0 or > 2 || group.IndexOfAnyExceptInRange('0', '9') >= 0 || (group.Length == 2 && group[0] > '5'))
            {
                return false;
            }

            if (next < 0)
            {
                return true;
            }

            rest = rest[(next + 1)..];
        }
    }

    /// <summary>Length of the digits and underscores with which a text begins.</summary>
    public static int CountDigits(ReadOnlySpan<char> text, int radix)
    {
        var count = 0;
        while (count < text.Length && (text[count] == '_' || (char.IsAsciiHexDigit(text[count]) && ValueOf(text[count]) < radix)))
        {
            count++;
        }

        return count;
    }

    /// <summary>Radix of unsigned digits, whose prefix it removes; 0 when they are no integer.</summary>
    private static int RadixOf(ref ReadOnlySpan<char> digits)
    {
        if (digits.StartsWith("0b") && digits.Length > 2 && CountDigits(digits[2..], 2) == digits.Length - 2)
        {
            digits = digits[2..];
            return 2;
        }

        if (digits.StartsWith("0x") && digits.Length > 2 && CountDigits(digits[2..], 16) == digits.Length - 2)
        {
            digits = digits[2..];
            return 16;
        }

        if (digits.IsEmpty || !char.IsAsciiDigit(digits[0]))
        {
            return 0;
        }

        if (digits[0] == '0' && digits.Length > 1)
        {
            return CountDigits(digits, 8) == digits.Length ? 8 : 0;
        }

        return CountDigits(digits, 10) == digits.Length ? 10 : IsBase60(digits, mayBeginWithZero: false) ? 60 : 0;
    }

    private static BigInteger ReadDigits(ReadOnlySpan<char> digits, int radix)
    {
        var value = BigInteger.Zero;
        foreach (var c in digits)
        {
            if (c != '_')
            {
                value = (value * radix) + ValueOf(c);
            }
        }

        return value;
    }

    private static int ValueOf(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static BigInteger ReadBase60(ReadOnlySpan<char> digits)
    {
        var value = BigInteger.Zero;
        foreach (var group in digits.Split(':'))
        {
            value = (value * 60) + ReadDigits(digits[group], 10);
        }

        return value;
    }
}
