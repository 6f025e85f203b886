using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Commands.Expectations;

/// <summary>
/// Reads an expectation: <c>regime.fact(subject) relation number</c>, of which only the fact is always there. Names may stand in backticks,
/// and must where they hold one of <c>( ) &lt; = &gt;</c> or, of a regime, a dot.
/// </summary>
internal sealed class ExpectationParser
{
    private readonly string _text;
    private int _at;

    private ExpectationParser(string text) => _text = text;

    /// <summary>Understands an expression.</summary>
    /// <exception cref="UsageException">It is none; with the place where it goes wrong.</exception>
    public static Expectation Parse(string text) => new ExpectationParser(text).Read();

    private Expectation Read()
    {
        SkipSpaces();
        var regime = Peek() == '`' ? Backticks() : null;
        if (regime is not null && !Take('.'))
        {
            throw Wrong(_at, "a dot and a fact follow the name of a regime");
        }

        SkipSpaces();
        var start = _at;
        while (_at < _text.Length && !IsBreak(_text[_at]))
        {
            _at++;
        }

        // A fact has no dot, so all before the last one is the name of the regime.
        var dot = regime is null ? _text.LastIndexOf('.', Math.Max(_at - 1, 0), _at - start) : -1;
        if (dot >= 0)
        {
            regime = _text[start..dot].Trim();
            if (regime.Length == 0)
            {
                throw Wrong(start, "there is no regime before the dot");
            }

            start = dot + 1;
        }

        var fact = Fact(start, _text[start.._at].Trim());
        var subject = Subject(ref fact);
        var (relation, number) = Comparison(fact);
        return new Expectation(_text, regime, fact, subject, relation, number);
    }

    private ExpectedFact Fact(int start, string name)
    {
        if (ExpectedFacts.Find(name) is { } fact)
        {
            return fact;
        }

        start += _text[start..].Length - _text[start..].TrimStart().Length;
        var nearest = new Spelling().Nearest(name, ExpectedFacts.Names);
        throw Wrong(
            start,
            name.Length == 0 ? "there is no fact" : $"`{name}` is no fact",
            nearest is null ? $"what can be expected: {ExpectedFacts.Known}" : $"did you mean `{nearest}`?");
    }

    private string Subject(ref ExpectedFact fact)
    {
        SkipSpaces();
        var place = _at;
        if (!Take('('))
        {
            return ExpectedFacts.IsOfShare(fact) ? throw Wrong(place, "the name of a source or group follows in parentheses") : "";
        }

        if (!ExpectedFacts.IsOfShare(fact) && fact != ExpectedFact.Volume)
        {
            throw Wrong(place, "this fact takes nothing in parentheses");
        }

        SkipSpaces();
        var start = _at;
        var subject = Peek() == '`' ? Backticks() : Parenthesised();
        SkipSpaces();
        if (!Take(')'))
        {
            throw Wrong(_at, "the closing parenthesis is missing");
        }

        if (subject.Length == 0)
        {
            throw Wrong(start, "there is nothing between the parentheses");
        }

        if (fact == ExpectedFact.Volume)
        {
            fact = subject switch
            {
                "simplex" => ExpectedFact.Volume,
                "hull" => ExpectedFact.VolumeOfHull,
                _ => throw Wrong(start, $"a volume is of the simplex or the hull, not `{subject}`"),
            };
            return "";
        }

        return subject;
    }

    private (Relation Relation, Rational Number) Comparison(ExpectedFact fact)
    {
        SkipSpaces();
        var place = _at;
        if (place == _text.Length)
        {
            return ExpectedFacts.IsVerdict(fact) ? (Relation.None, Rational.Zero) : throw Wrong(place, "=, >= or <= and a number are missing");
        }

        if (ExpectedFacts.IsVerdict(fact))
        {
            throw Wrong(place, "nothing follows `feasible` or `infeasible`");
        }

        var relation = ReadRelation();
        SkipSpaces();
        var word = _text[_at..].TrimEnd();
        if (!NumberText.TryParse(word, out var number, out var problem))
        {
            throw Wrong(_at, word.Length == 0 ? "the number is missing" : problem switch
            {
                NumberProblem.TooManyDigits or NumberProblem.ExponentTooLarge => "the number has more digits or a greater exponent than is read",
                NumberProblem.DivisionByZero => "the number divides by 0",
                _ => $"`{word}` is no number",
            });
        }

        return ExpectedFacts.IsWhole(fact) && !number.Denominator.IsOne
            ? throw Wrong(_at, $"this is a whole number, not `{word}`")
            : (relation, number);
    }

    private Relation ReadRelation()
    {
        var place = _at;
        var first = _text[_at++];
        var isDoubled = Take('=');
        return (first, isDoubled) switch
        {
            ('=', _) => Relation.Equal,
            ('>', true) => Relation.AtLeast,
            ('<', true) => Relation.AtMost,
            ('>' or '<', false) => throw Wrong(place, $"`{first}` is a strict comparison", $"write `{first}=`"),
            _ => throw Wrong(place, "=, >= or <= is expected here"),
        };
    }

    private string Backticks()
    {
        var start = _at;
        var end = _text.IndexOf('`', start + 1);
        if (end < 0)
        {
            throw Wrong(start, "the name in backticks has no end");
        }

        _at = end + 1;
        return _text[(start + 1)..end];
    }

    /// <summary>Up to the parenthesis that closes; pairs within belong to the name.</summary>
    private string Parenthesised()
    {
        var (start, depth) = (_at, 0);
        while (_at < _text.Length && (depth > 0 || _text[_at] != ')'))
        {
            depth += _text[_at] switch { '(' => 1, ')' => -1, _ => 0 };
            _at++;
        }

        return _text[start.._at].Trim();
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private bool Take(char c)
    {
        var isThere = Peek() == c;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private void SkipSpaces()
    {
        while (char.IsWhiteSpace(Peek()))
        {
            _at++;
        }
    }

    private UsageException Wrong(int place, string problem, string? help = null) =>
        new($"--expect `{_text}`, character {place + 1}: {problem}", help);

    private static bool IsBreak(char c) => c is '(' or ')' or '<' or '=' or '>' or '`';
}
