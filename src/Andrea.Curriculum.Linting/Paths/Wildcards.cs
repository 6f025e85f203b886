namespace Andrea.Curriculum.Linting.Paths;

/// <summary>Names with <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a-z]</c> and <c>\</c> before a character that stands for itself.</summary>
internal static class Wildcards
{
    /// <summary>True when the whole name has the form. Takes time in the product of the lengths at most.</summary>
    public static bool Match(ReadOnlySpan<char> form, ReadOnlySpan<char> name)
    {
        var (at, read) = (0, 0);
        var (star, starred) = (-1, 0);
        while (read < name.Length)
        {
            if (at < form.Length && form[at] == '*')
            {
                (star, starred) = (at++, read);
            }
            else if (at < form.Length && One(form[at..], name[read]) is > 0 and var length)
            {
                at += length;
                read++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                read = ++starred;
            }
            else
            {
                return false;
            }
        }

        while (at < form.Length && form[at] == '*')
        {
            at++;
        }

        return at == form.Length;
    }

    /// <summary>Length of the part of the form that takes one character; 0 when it does not take this one.</summary>
    private static int One(ReadOnlySpan<char> form, char c) => form switch
    {
        ['?', ..] => 1,
        ['[', ..] when Class(form, c, out var length) is { } takes => takes ? length : 0,
        ['\\', var escaped, ..] => escaped == c ? 2 : 0,
        _ => form[0] == c ? 1 : 0,
    };

    /// <summary>Whether a class of characters takes one; null when its bracket never closes and stands for itself.</summary>
    private static bool? Class(ReadOnlySpan<char> form, char c, out int length)
    {
        var negated = form.Length > 1 && form[1] is '!' or '^';
        var first = negated ? 2 : 1;
        var takes = false;
        for (var i = first; i < form.Length; i++)
        {
            if (form[i] == ']' && i > first)
            {
                length = i + 1;
                return takes != negated;
            }

            if (i + 2 < form.Length && form[i + 1] == '-' && form[i + 2] != ']')
            {
                takes |= form[i] <= c && c <= form[i + 2];
                i += 2;
            }
            else
            {
                takes |= form[i] == c;
            }
        }

        length = 0;
        return null;
    }
}
