namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>
/// What YAML 1.1 readers, PyYAML above all, take a plain scalar for (https://yaml.org/type/, and the resolver of PyYAML 6 where it is
/// narrower). It differs from YAML 1.2, and from what people mean, in ways that cost runs: <c>1e9</c> is a string, <c>017</c> is 15.
/// </summary>
public static class Yaml11
{
    /// <summary>Classifies the text of a plain scalar.</summary>
    /// <param name="text">The text as written, without surrounding blanks.</param>
    public static Yaml11Meaning Classify(ReadOnlySpan<char> text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return Yaml11Meaning.Of(Yaml11Kind.Null);
            case "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON":
                return Yaml11Meaning.Of(Yaml11Kind.Boolean, 1);
            case "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF":
                return Yaml11Meaning.Of(Yaml11Kind.Boolean, 0);
            case "<<":
                return Yaml11Meaning.Of(Yaml11Kind.Merge);
        }

        if (text[0] is not ((>= '0' and <= '9') or '+' or '-' or '.'))
        {
            return Yaml11Meaning.Of(Yaml11Kind.String);
        }

        return Yaml11Integers.TryRead(text, out var value) ? Yaml11Meaning.Of(Yaml11Kind.Integer, value)
            : IsFloat(text) ? Yaml11Meaning.Of(Yaml11Kind.Float)
            : IsTimestamp(text) ? Yaml11Meaning.Of(Yaml11Kind.Timestamp)
            : Yaml11Meaning.Of(Yaml11Kind.String);
    }

    /// <summary>A float needs its point, and its exponent a sign: <c>1e9</c>, <c>1.0e9</c> and <c>1e-4</c> are none.</summary>
    private static bool IsFloat(ReadOnlySpan<char> text)
    {
        if (text is ".nan" or ".NaN" or ".NAN")
        {
            return true;
        }

        var isSigned = text[0] is '+' or '-';
        var rest = isSigned ? text[1..] : text;
        if (rest is ".inf" or ".Inf" or ".INF")
        {
            return true;
        }

        if (rest.IsEmpty || (rest[0] is not (>= '0' and <= '9') && (rest[0] != '.' || isSigned)))
        {
            return false;
        }

        var point = rest.IndexOf('.');
        return point >= 0 && (IsBase60(rest[..point], rest[(point + 1)..]) || IsDecimal(rest[..point], rest[(point + 1)..]));
    }

    private static bool IsDecimal(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction)
    {
        var digits = Yaml11Integers.CountDigits(fraction, 10);
        if (Yaml11Integers.CountDigits(whole, 10) < whole.Length || (whole.IsEmpty && (digits == 0 || fraction[0] == '_')))
        {
            return false;
        }

        var exponent = fraction[digits..];
        return exponent.IsEmpty
            || (exponent.Length >= 3 && exponent[0] is 'e' or 'E' && exponent[1] is '+' or '-' && IsDigits(exponent[2..]));
    }

    private static bool IsBase60(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction) =>
        Yaml11Integers.CountDigits(fraction, 10) == fraction.Length && Yaml11Integers.IsBase60(whole, mayBeginWithZero: true);

    private static bool IsTimestamp(ReadOnlySpan<char> text)
    {
        if (text.Length == 10)
        {
            return IsDigits(text[..4]) && text[4] == '-' && IsDigits(text[5..7]) && text[7] == '-' && IsDigits(text[8..]);
        }

        var rest = text;
        if (text.Length < 5 || !IsDigits(text[..4]) || text[4] != '-' || !SkipDigits(ref rest, 4, 4) || !Skip(ref rest, '-')
            || !SkipDigits(ref rest, 1, 2) || !Skip(ref rest, '-') || !SkipDigits(ref rest, 1, 2))
        {
            return false;
        }

        return IsTime(rest);
    }

    private static bool IsTime(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
        {
            return false;
        }

        if (rest[0] is 'T' or 't')
        {
            rest = rest[1..];
        }
        else
        {
            var trimmed = rest.TrimStart(" \t");
            if (trimmed.Length == rest.Length)
            {
                return false;
            }

            rest = trimmed;
        }

        if (!SkipDigits(ref rest, 1, 2) || !Skip(ref rest, ':') || !SkipDigits(ref rest, 2, 2) || !Skip(ref rest, ':') || !SkipDigits(ref rest, 2, 2))
        {
            return false;
        }

        if (Skip(ref rest, '.'))
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            rest = digits < 0 ? [] : rest[digits..];
        }

        return IsZone(rest);
    }

    private static bool IsZone(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
        {
            return true;
        }

        rest = rest.TrimStart(" \t");
        if (rest is "Z")
        {
            return true;
        }

        if (rest.IsEmpty || rest[0] is not ('+' or '-'))
        {
            return false;
        }

        rest = rest[1..];
        return SkipDigits(ref rest, 1, 2) && (rest.IsEmpty || (Skip(ref rest, ':') && SkipDigits(ref rest, 2, 2) && rest.IsEmpty));
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool Skip(ref ReadOnlySpan<char> text, char c)
    {
        if (text.IsEmpty || text[0] != c)
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    private static bool SkipDigits(ref ReadOnlySpan<char> text, int least, int most)
    {
        var count = 0;
        while (count < most && count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        text = text[count..];
        return count >= least;
    }
}
