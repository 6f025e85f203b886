namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Resolves plain scalars as PyYAML does (YAML 1.1 with its own stricter form of floats).</summary>
internal static class YamlOneOneReader
{
    /// <summary>The type that a plain scalar resolves to.</summary>
    public static YamlOneOne Resolve(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text is "~" or "null" or "Null" or "NULL")
        {
            return YamlOneOne.Null;
        }

        if (text is "yes" or "Yes" or "YES" or "no" or "No" or "NO" or "true" or "True" or "TRUE" or "false" or "False" or "FALSE"
            or "on" or "On" or "ON" or "off" or "Off" or "OFF")
        {
            return YamlOneOne.Boolean;
        }

        if (IsDate(text))
        {
            return YamlOneOne.Date;
        }

        if (text is ".nan" or ".NaN" or ".NAN")
        {
            return YamlOneOne.Float;
        }

        // A float that begins with its point has no sign.
        if (text[0] == '.' && text.Length > 1 && char.IsAsciiDigit(text[1]))
        {
            return IsFractionAndExponent(text[1..]) ? YamlOneOne.Float : YamlOneOne.Text;
        }

        return Unsigned(text[0] is '+' or '-' ? text[1..] : text);
    }

    /// <summary>How the type is named behind "reads it as".</summary>
    public static string Words(YamlOneOne type) => type switch
    {
        YamlOneOne.Integer or YamlOneOne.Float => "a number",
        YamlOneOne.Octal => "a number in base 8",
        YamlOneOne.Hexadecimal => "a number in base 16 or 2",
        YamlOneOne.Sexagesimal => "a number in base 60",
        YamlOneOne.Boolean => "true or false",
        YamlOneOne.Null => "null",
        YamlOneOne.Date => "a date",
        _ => "text",
    };

    private static YamlOneOne Unsigned(ReadOnlySpan<char> text)
    {
        if (text is ".inf" or ".Inf" or ".INF")
        {
            return YamlOneOne.Float;
        }

        if (text.IsEmpty || !char.IsAsciiDigit(text[0]))
        {
            return YamlOneOne.Text;
        }

        if (text is "0")
        {
            return YamlOneOne.Integer;
        }

        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'b')
        {
            return HasOnlyDigitsOf(text[1] == 'x', text[2..]) ? YamlOneOne.Hexadecimal : YamlOneOne.Text;
        }

        var whole = AfterDigits(text);
        if (whole < 0)
        {
            return text[0] != '0' ? YamlOneOne.Integer
                : text.ContainsAny('8', '9') ? YamlOneOne.Text : YamlOneOne.Octal;
        }

        return text[whole] switch
        {
            '.' => IsFractionAndExponent(text[(whole + 1)..]) ? YamlOneOne.Float : YamlOneOne.Text,
            ':' => IsSexagesimal(text[whole..]) ? YamlOneOne.Sexagesimal : YamlOneOne.Text,
            _ => YamlOneOne.Text,
        };
    }

    private static bool HasOnlyDigitsOf(bool hexadecimal, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c != '_' && !(hexadecimal ? char.IsAsciiHexDigit(c) : c is '0' or '1'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Index of the first character that is neither digit nor underscore; -1 when there is none.</summary>
    private static int AfterDigits(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) && text[i] != '_')
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsFractionAndExponent(ReadOnlySpan<char> text)
    {
        var end = AfterDigits(text);
        if (end < 0)
        {
            return true;
        }

        // The exponent's sign is not optional: 1.0e9 is text.
        return text[end] is 'e' or 'E' && text.Length > end + 2 && text[end + 1] is '+' or '-'
            && !text[(end + 2)..].ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsSexagesimal(ReadOnlySpan<char> text)
    {
        while (text.Length >= 2 && text[0] == ':')
        {
            var digits = text.Length >= 3 && char.IsAsciiDigit(text[2]) ? 2 : 1;
            if (!char.IsAsciiDigit(text[1]) || (digits == 2 && text[1] > '5'))
            {
                return false;
            }

            text = text[(digits + 1)..];
        }

        return text.IsEmpty || (text[0] == '.' && AfterDigits(text[1..]) < 0);
    }

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length < 8 || text.IndexOf('-') != 4 || text[..4].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var rest = text[5..];
        var dash = rest.IndexOf('-');
        return dash is 1 or 2 && !rest[..dash].ContainsAnyExceptInRange('0', '9')
            && rest[(dash + 1)..] is { Length: 1 or 2 } day && !day.ContainsAnyExceptInRange('0', '9');
    }
}
