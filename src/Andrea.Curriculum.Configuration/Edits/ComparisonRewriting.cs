using System.Text;

using Andrea.Curriculum.Configuration.Native.Comparisons;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Edits;

/// <summary>Moves the bounds of comparisons by changing their constants; coefficients stay.</summary>
public static class ComparisonRewriting
{
    /// <summary>
    /// A comparison with bounds moved: numbers that stand for themselves change where they stand; where there are none, one is added on the
    /// right. In a chain, sums to one side of the moved comparison move along, so that the other comparisons say what they said.
    /// </summary>
    /// <param name="run">The run, for the names of its sources.</param>
    /// <param name="regime">A regime in which the comparison holds, for the names of its groups.</param>
    /// <param name="text">The comparison.</param>
    /// <param name="moves">What moves.</param>
    /// <returns>The new comparison; null when it cannot be understood by these names.</returns>
    public static string? Rewrite(TrainingRun run, Regime regime, string text, IEnumerable<ComparisonMove> moves)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(text);
        var names = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        foreach (var group in regime.Groups)
        {
            names[group.Name.Value] = group.Members;
        }

        for (var i = 0; i < run.Sources.Length; i++)
        {
            names[run.Sources[i].Name.Value] = [i];
        }

        var unknown = ComparisonProblem.Form(new TextSpan(0, text.Length), "");
        if (new ComparisonLexer(text, names.ContainsKey).Tokens(out _) is not { } tokens
            || ComparisonParser.Parse(tokens, names.GetValueOrDefault, _ => unknown, out var sums, out var signs) is not null)
        {
            return null;
        }

        var steps = new Rational[signs.Count];
        foreach (var move in moves)
        {
            var link = LinkOf(move, sums, signs);
            steps[link] = Flips(sums[link].Minus(sums[link + 1])) ? -move.By : move.By;
        }

        return Write(text, tokens, Offsets(tokens, steps));
    }

    /// <summary>The comparison sign of a move: a number, a sum and a number make one constraint of two signs.</summary>
    private static int LinkOf(ComparisonMove move, List<LinearSum> sums, List<Token> signs)
    {
        if (signs.Count != 2 || !sums[0].IsConstant || !sums[2].IsConstant)
        {
            return move.Constraint;
        }

        if (signs[0].Kind == TokenKind.Equal || signs[1].Kind == TokenKind.Equal)
        {
            return move.Constraint;
        }

        var isFirstLeast = (signs[0].Kind == TokenKind.AtMost) == Flips(sums[0].Minus(sums[1]));
        return move.IsLeast == isFirstLeast ? 0 : 1;
    }

    /// <summary>Whether the constraint has the signs of the difference turned: its first coefficient is positive.</summary>
    private static bool Flips(LinearSum difference)
    {
        foreach (var (_, coefficient) in difference.Coefficients)
        {
            if (!coefficient.IsZero)
            {
                return coefficient.Sign < 0;
            }
        }

        return false;
    }

    /// <summary>What is added to each sum, so that neighbours move apart by the steps; as few sums as possible, rather those with a constant, rather to the right.</summary>
    private static Rational[] Offsets(List<Token> tokens, Rational[] steps)
    {
        var offsets = new Rational[steps.Length + 1];
        for (var i = 0; i < steps.Length; i++)
        {
            offsets[i + 1] = offsets[i] + steps[i];
        }

        bool[] hasConstant = [.. SumsOf(tokens).Select(sum => ConstantOf(tokens, sum) >= 0)];
        var best = offsets.MinBy(still => Enumerable.Range(0, offsets.Length)
            .Where(i => offsets[i] != still).Sum(i => hasConstant[i] ? offsets.Length : offsets.Length * offsets.Length));
        return Array.ConvertAll(offsets, offset => offset - best);
    }

    private static string Write(string text, List<Token> tokens, Rational[] offsets)
    {
        var written = new StringBuilder(text);
        var sums = SumsOf(tokens).ToList();
        for (var i = sums.Count - 1; i >= 0; i--)
        {
            if (offsets[i].IsZero)
            {
                continue;
            }

            var at = ConstantOf(tokens, sums[i]);
            if (at < 0)
            {
                var end = tokens[sums[i].Last].Span.End;
                written.Insert(end, $" {(offsets[i].Sign < 0 ? '-' : '+')} {ExactText.Format(Rational.Abs(offsets[i]))}");
                continue;
            }

            var isSigned = at > sums[i].First;
            var isNegative = isSigned && tokens[at - 1].Kind == TokenKind.Minus;
            var value = (isNegative ? -tokens[at].Number : tokens[at].Number) + offsets[i];
            var span = tokens[at].Span;
            var number = NumberStyle.Rewrite(text.AsSpan(span.Start, span.Length), Rational.Abs(value));
            var from = span.Start;
            if (isNegative != value.Sign < 0)
            {
                from = isSigned ? tokens[at - 1].Span.Start : from;
                number = value.Sign < 0 ? $"- {number}" : at - 1 > sums[i].First ? $"+ {number}" : number;
            }

            written.Remove(from, span.End - from).Insert(from, number);
        }

        return written.ToString();
    }

    /// <summary>The token of the last number of a sum that stands for itself, or -1.</summary>
    private static int ConstantOf(List<Token> tokens, (int First, int Last) sum)
    {
        for (var at = sum.Last; at >= sum.First; at--)
        {
            var isFactor = tokens[at + 1].Kind == TokenKind.Times || (at > sum.First && tokens[at - 1].Kind == TokenKind.Times);
            if (tokens[at].Kind == TokenKind.Number && !isFactor)
            {
                return at;
            }
        }

        return -1;
    }

    private static IEnumerable<(int First, int Last)> SumsOf(List<Token> tokens)
    {
        var first = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind is TokenKind.AtMost or TokenKind.AtLeast or TokenKind.Equal or TokenKind.End)
            {
                yield return (first, at - 1);
                first = at + 1;
            }
        }
    }
}
