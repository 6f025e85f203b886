using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native.Comparisons;

/// <summary>
/// Reads a chain of linear comparisons: sums of <c>number * source</c>, <c>source * number</c>, sources, groups and numbers between
/// comparison signs of one direction.
/// </summary>
internal sealed class ComparisonParser
{
    private readonly List<Token> _tokens;
    private readonly Func<string, IReadOnlyList<int>?> _members;
    private readonly Func<Token, ComparisonProblem> _unknown;
    private int _position;

    private ComparisonParser(List<Token> tokens, Func<string, IReadOnlyList<int>?> members, Func<Token, ComparisonProblem> unknown)
    {
        _tokens = tokens;
        _members = members;
        _unknown = unknown;
    }

    private Token Current => _tokens[_position];

    /// <summary>Reads a chain.</summary>
    /// <param name="tokens">The tokens, closed by an end.</param>
    /// <param name="members">Sources that a name stands for; null for an unknown name.</param>
    /// <param name="unknown">The problem of an unknown name.</param>
    /// <param name="sums">The sums.</param>
    /// <param name="signs">The comparison signs between them.</param>
    /// <returns>The problem; null on success.</returns>
    public static ComparisonProblem? Parse(
        List<Token> tokens, Func<string, IReadOnlyList<int>?> members, Func<Token, ComparisonProblem> unknown,
        out List<LinearSum> sums, out List<Token> signs)
    {
        var parser = new ComparisonParser(tokens, members, unknown);
        sums = [];
        signs = [];
        while (true)
        {
            var sum = new LinearSum();
            sums.Add(sum);
            if (parser.Sum(sum) is { } problem)
            {
                return problem;
            }

            var sign = parser.Current;
            if (sign.Kind == TokenKind.End)
            {
                return signs.Count > 0 ? null : ComparisonProblem.Form(
                    new TextSpan(0, sign.Span.Start), "there is nothing that the sum is compared with", "write `<=`, `>=` or `=` and a number or a sum");
            }

            if (sign.Kind is not (TokenKind.AtMost or TokenKind.AtLeast or TokenKind.Equal))
            {
                return parser.Unexpected("a sign such as `+`, `<=` or `=`");
            }

            if (signs.Exists(other => other.Kind != TokenKind.Equal && sign.Kind != TokenKind.Equal && other.Kind != sign.Kind))
            {
                return ComparisonProblem.Form(sign.Span, "the signs of a chain point in different directions", "write one comparison for each direction");
            }

            signs.Add(sign);
            parser._position++;
        }
    }

    private ComparisonProblem? Sum(LinearSum sum)
    {
        var factor = Rational.One;
        if (Current.Kind == TokenKind.Minus)
        {
            factor = -factor;
            _position++;
        }

        while (true)
        {
            if (Term(sum, factor) is { } problem)
            {
                return problem;
            }

            if (Current.Kind is not (TokenKind.Plus or TokenKind.Minus))
            {
                return null;
            }

            factor = Current.Kind == TokenKind.Plus ? Rational.One : -Rational.One;
            _position++;
        }
    }

    private ComparisonProblem? Term(LinearSum sum, Rational factor)
    {
        if (Current.Kind is not (TokenKind.Number or TokenKind.Name))
        {
            return Unexpected("a number or a name");
        }

        var first = Current;
        _position++;
        if (Current.Kind != TokenKind.Times)
        {
            return first.Kind == TokenKind.Number && Current.Kind == TokenKind.Name
                ? ComparisonProblem.Form(first.Span.Union(Current.Span), "a number and a name stand side by side", "put `*` between them")
                : Add(sum, first.Kind == TokenKind.Name ? first : null, first.Kind == TokenKind.Number ? factor * first.Number : factor);
        }

        _position++;
        var second = Current;
        if (second.Kind is not (TokenKind.Number or TokenKind.Name))
        {
            return Unexpected("a number or a name");
        }

        if (first.Kind == second.Kind)
        {
            return ComparisonProblem.Form(first.Span.Union(second.Span),
                first.Kind == TokenKind.Name ? "a product of two shares is not linear" : "a product of two numbers is not read",
                first.Kind == TokenKind.Name ? "multiply a share by a number only" : "write the product as one number");
        }

        _position++;
        if (Current.Kind == TokenKind.Times)
        {
            return ComparisonProblem.Form(Current.Span, "a product of more than two factors is not read", "write one number and one name");
        }

        return first.Kind == TokenKind.Name ? Add(sum, first, factor * second.Number) : Add(sum, second, factor * first.Number);
    }

    private ComparisonProblem? Add(LinearSum sum, Token? name, Rational coefficient)
    {
        if (name is not { } named)
        {
            sum.Add(coefficient);
            return null;
        }

        if (_members(named.Text) is not { } members)
        {
            return _unknown(named);
        }

        foreach (var member in members)
        {
            sum.Add(member, coefficient);
        }

        return null;
    }

    private ComparisonProblem Unexpected(string expected) =>
        ComparisonProblem.Form(Current.Span,
            Current.Kind == TokenKind.End ? $"the comparison ends where {expected} is expected" : $"expected {expected} here",
            Current is { Kind: TokenKind.Name, Text: ['/', ..] } ? "a source is multiplied, not divided: `0.5 * a` or `1/2 * a` for half of `a`" : null);
}
