namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Finds the known name that a misspelt one was meant to be.</summary>
public sealed class Spelling
{
    /// <summary>Longest name for which a nearest one is looked for.</summary>
    public const int GreatestLength = 64;

    /// <summary>One edit for every this many characters.</summary>
    private const int CharactersPerEdit = 3;

    /// <summary>Pairs of characters compared in one file: a bound on the time that many misspelt names among many known ones cost.</summary>
    private const int MaxWork = 40_000_000;

    /// <summary>Known names looked at in one file, those of another length included.</summary>
    private const int MaxCandidates = 20_000_000;

    private int _work;
    private int _candidates;

    /// <summary>The known name with the fewest edits from <paramref name="name"/>, the first of several; null when none is near.</summary>
    public string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > GreatestLength)
        {
            return null;
        }

        var limit = Math.Max(1, name.Length / CharactersPerEdit);
        string? nearest = null;
        foreach (var candidate in known)
        {
            if (_work >= MaxWork || ++_candidates > MaxCandidates)
            {
                break;
            }

            if (candidate.Length > GreatestLength || Math.Abs(candidate.Length - name.Length) > limit)
            {
                continue;
            }

            _work += name.Length * candidate.Length;
            var edits = Edits(name, candidate, limit);
            if (edits <= limit && edits < name.Length)
            {
                nearest = candidate;
                limit = edits - 1;
                if (limit < 0)
                {
                    break;
                }
            }
        }

        return nearest;
    }

    /// <summary>
    /// Fewest insertions, deletions, substitutions and swaps of neighbours between two texts, no part edited twice (the optimal
    /// string alignment form of Damerau 1964); letters of either case are alike.
    /// </summary>
    /// <returns>The number, or one more than <paramref name="limit"/> when it is above the limit.</returns>
    public static int Edits(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int limit)
    {
        Span<int> beforeLast = stackalloc int[GreatestLength + 1];
        Span<int> last = stackalloc int[GreatestLength + 1];
        Span<int> row = stackalloc int[GreatestLength + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var same = Fold(from[i - 1]) == Fold(to[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Fold(from[i - 1]) == Fold(to[j - 2]) && Fold(from[i - 2]) == Fold(to[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return Math.Min(last[to.Length], limit + 1);
    }

    private static char Fold(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c == '_' ? '-' : c;
}
