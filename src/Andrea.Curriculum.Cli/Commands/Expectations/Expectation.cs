using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Commands.Expectations;

/// <summary>One <c>--expect</c>: a fact, perhaps of one regime, perhaps compared with a number.</summary>
/// <param name="Text">As the user wrote it.</param>
/// <param name="Regime">Name of the regime; null when not said.</param>
/// <param name="Fact">What is expected.</param>
/// <param name="Subject">Name of the source or group; empty for facts of the whole.</param>
/// <param name="Relation">How it is compared.</param>
/// <param name="Number">What it is compared with, exact.</param>
internal sealed record Expectation(string Text, string? Regime, ExpectedFact Fact, string Subject, Relation Relation, Rational Number)
{
    /// <summary>True when only an empty polytope meets it.</summary>
    public bool IsOfEmptiness => Fact switch
    {
        ExpectedFact.Infeasible => true,
        ExpectedFact.Dimension => Relation != Relation.AtLeast && Number == -1,
        ExpectedFact.Vertices => Relation != Relation.AtLeast && Number.IsZero,
        _ => false,
    };

    /// <summary>Whether a number is as expected.</summary>
    public bool Holds(Rational value) => Relation switch
    {
        Relation.AtLeast => value >= Number,
        Relation.AtMost => value <= Number,
        _ => value == Number,
    };
}
