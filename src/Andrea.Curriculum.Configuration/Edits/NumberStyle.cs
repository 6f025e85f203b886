using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Edits;

/// <summary>Writes an exact number the way another one is written.</summary>
internal static class NumberStyle
{
    /// <summary>
    /// The number: a percentage for a percentage, a fraction for a fraction, else a decimal, with a zero at its end where the old one had;
    /// a fraction where no decimal is exact. Quotes stay around what only we read as a number.
    /// </summary>
    /// <param name="old">The scalar as it is written, with its quotes.</param>
    /// <param name="value">The number to write.</param>
    public static string Rewrite(ReadOnlySpan<char> old, Rational value)
    {
        var quote = old is ['"' or '\'', .., '"' or '\''] ? old[..1].ToString() : "";
        var text = quote.Length == 0 ? old : old[1..^1];
        if (text is [.., '%'] && ExactText.Format(value * 100) is var percent && !percent.Contains('/'))
        {
            return $"{quote}{percent}%{quote}";
        }

        if (text.Contains('/') && !value.Denominator.IsOne)
        {
            return $"{quote}{value.Numerator}/{value.Denominator}{quote}";
        }

        var plain = ExactText.Format(value);
        return plain.Contains('/') ? quote + plain + quote : Pad(plain, text);
    }

    private static string Pad(string plain, ReadOnlySpan<char> old)
    {
        var point = old.IndexOf('.');
        if (point < 0 || old[^1] != '0' || old.IndexOfAnyExceptInRange('0', '9') != point || old[(point + 1)..].ContainsAnyExceptInRange('0', '9'))
        {
            return plain;
        }

        var places = plain.Contains('.') ? plain.Length - plain.IndexOf('.') - 1 : 0;
        var missing = old.Length - point - 1 - places;
        return missing <= 0 ? plain : plain + (places == 0 ? "." : "") + new string('0', missing);
    }
}
