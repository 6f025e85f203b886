using System.Globalization;

namespace Andrea.Curriculum.Cli.Commands.Expectations;

/// <summary>One <c>--expect</c>: a fact, perhaps of one regime, perhaps compared with a number.</summary>
/// <param name="Text">As the user wrote it.</param>
/// <param name="Regime">Name of the regime; null when not said.</param>
/// <param name="Fact">What is expected.</param>
/// <param name="Relation"><c>=</c>, <c>&gt;=</c> or <c>&lt;=</c>; empty for facts without a number.</param>
/// <param name="Number">The number of a dimension.</param>
internal sealed record Expectation(string Text, string? Regime, ExpectedFact Fact, string Relation, int Number)
{
    private const string Known = "feasible, infeasible, dimension=N, dimension>=N and dimension<=N, each also as REGIME.…, can be expected";

    /// <summary>Understands an expression.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static Expectation Parse(string text)
    {
        var (left, relation, number) = Split(text.Trim());
        var dot = left.LastIndexOf('.');
        var regime = dot < 0 ? null : left[..dot].Trim();
        ExpectedFact? fact = (left[(dot + 1)..].Trim(), relation.Length > 0) switch
        {
            ("feasible", false) => ExpectedFact.Feasible,
            ("infeasible", false) => ExpectedFact.Infeasible,
            ("dimension", true) => ExpectedFact.Dimension,
            _ => null,
        };
        if (fact is null || regime is { Length: 0 })
        {
            throw new UsageException($"--expect '{text}' is not understood", Known);
        }

        var value = 0;
        if (fact == ExpectedFact.Dimension
            && !int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            throw new UsageException($"--expect '{text}': a dimension is a whole number, not '{number}'");
        }

        return new Expectation(text, regime, fact.Value, relation, value);
    }

    /// <summary>Whether a dimension is as expected.</summary>
    public bool Holds(int dimension) => Relation switch
    {
        ">=" => dimension >= Number,
        "<=" => dimension <= Number,
        _ => dimension == Number,
    };

    private static (string Left, string Relation, string Number) Split(string text)
    {
        var equals = text.LastIndexOf('=');
        if (equals < 0)
        {
            return (text, "", "");
        }

        var start = equals > 0 && text[equals - 1] is ('=' or '<' or '>') ? equals - 1 : equals;
        var relation = text[start..(equals + 1)] == "==" ? "=" : text[start..(equals + 1)];
        return (text[..start], relation, text[(equals + 1)..].Trim());
    }
}
