using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Native.Comparisons;

/// <summary>Cuts a linear comparison into tokens. A word goes on up to a space or one of <c>+ * ( ) &lt; &gt; = `</c>.</summary>
/// <param name="text">The comparison.</param>
/// <param name="isName">Whether a word that begins like a number is a name all the same.</param>
internal sealed class ComparisonLexer(string text, Func<string, bool> isName)
{
    private int _position;

    /// <summary>All tokens, the end included; null, and a problem, when the text has something else.</summary>
    public List<Token>? Tokens(out ComparisonProblem? problem)
    {
        var tokens = new List<Token>();
        do
        {
            problem = Next(out var token);
            if (problem is not null)
            {
                return null;
            }

            tokens.Add(token);
        }
        while (tokens[^1].Kind != TokenKind.End);

        return tokens;
    }

    private ComparisonProblem? Next(out Token token)
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        token = new Token(TokenKind.End, new TextSpan(_position, 0));
        if (_position == text.Length)
        {
            return null;
        }

        switch (text[_position])
        {
            case '+':
                token = Take(TokenKind.Plus, 1);
                return null;
            case '*':
                token = Take(TokenKind.Times, 1);
                return null;
            case '<' or '>' or '=':
                return Comparison(out token);
            case '≤' or '≥':
                return ComparisonProblem.Form(new TextSpan(_position, 1), "the comparison is written with a sign that is not read",
                    text[_position] == '≤' ? "write `<=`" : "write `>=`");
            case '(' or ')':
                return ComparisonProblem.Form(new TextSpan(_position, 1), "parentheses are not read in a comparison",
                    "multiply out: `2 * a + 2 * b` for `2 * (a + b)`");
            case '`':
                return Backticks(out token);
            default:
                return Word(out token);
        }
    }

    private Token Take(TokenKind kind, int length)
    {
        var span = new TextSpan(_position, length);
        _position += length;
        return new Token(kind, span);
    }

    private ComparisonProblem? Comparison(out Token token)
    {
        var first = text[_position];
        var doubled = _position + 1 < text.Length && text[_position + 1] == '=';
        token = Take(
            first switch { '<' => TokenKind.AtMost, '>' => TokenKind.AtLeast, _ => TokenKind.Equal },
            doubled ? 2 : 1);
        return doubled || first == '='
            ? null
            : ComparisonProblem.Form(token.Span, $"`{first}` is a strict comparison, which has no least or greatest mix", $"write `{first}=`");
    }

    private ComparisonProblem? Backticks(out Token token)
    {
        var end = text.IndexOf('`', _position + 1);
        var span = TextSpan.FromBounds(_position, end < 0 ? text.Length : end + 1);
        token = new Token(TokenKind.Name, span, end < 0 ? "" : text[(_position + 1)..end]);
        _position = span.End;
        return token.Text.Length > 0 ? null
            : ComparisonProblem.Form(span, end < 0 ? "the name in backticks has no end" : "there is no name between the backticks");
    }

    private ComparisonProblem? Word(out Token token)
    {
        var start = _position;
        while (_position < text.Length && !IsBreak(start))
        {
            _position++;
        }

        var span = TextSpan.FromBounds(start, _position);
        var word = text[start.._position];
        token = new Token(TokenKind.Name, span, word);
        if (word == "-")
        {
            token = token with { Kind = TokenKind.Minus, Text = "" };
            return null;
        }

        if (!char.IsAsciiDigit(word[0]) && word[0] is not ('-' or '.') || isName(word))
        {
            return null;
        }

        if (NumberText.TryParse(word, out var value, out var problem))
        {
            token = new Token(TokenKind.Number, span, "", value);
            return null;
        }

        return problem switch
        {
            NumberProblem.TooManyDigits or NumberProblem.ExponentTooLarge => new ComparisonProblem(
                ReadingRules.HostileInput, span, "a number of the comparison has more digits or a greater exponent than is read"),
            NumberProblem.DivisionByZero => ComparisonProblem.Form(span, $"{Shown.Quoted(word)} divides by 0"),
            _ when word[0] == '-' => ComparisonProblem.Form(span, $"{Shown.Quoted(word)} begins with a minus sign",
                "put a space behind the minus sign"),
            _ => ComparisonProblem.Form(span, $"{Shown.Quoted(word)} is neither a number nor the name of a source or group",
                "put names that begin with a digit in backticks, and `*` between a number and a name"),
        };
    }

    private bool IsBreak(int start)
    {
        var c = text[_position];
        if (c == '+')
        {
            // The sign of an exponent: 1e+5.
            return !(_position - 1 > start && text[_position - 1] is 'e' or 'E' && char.IsAsciiDigit(text[start])
                && char.IsAsciiDigit(text[_position - 2]));
        }

        return char.IsWhiteSpace(c) || c is '*' or '(' or ')' or '<' or '>' or '=' or '`' or '≤' or '≥';
    }
}
