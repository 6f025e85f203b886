using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>A written constraint as doubles, to find which mixes break it.</summary>
internal sealed class WrittenRow
{
    private readonly (int Source, double Coefficient)[] _terms;
    private readonly double _least;
    private readonly double _greatest;

    /// <summary>Takes a constraint.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="rounding">What a sum of shares may be off; a term counts as often as its coefficient says.</param>
    public WrittenRow(LinearConstraint constraint, double rounding)
    {
        Constraint = constraint;
        _terms = [.. constraint.Terms.Select(term => (term.Source, term.Coefficient.ToDouble()))];
        var margin = rounding * _terms.Aggregate(1.0, (sum, term) => sum + Math.Abs(term.Coefficient));
        _least = (constraint.Least?.ToDouble() ?? double.NegativeInfinity) - margin;
        _greatest = (constraint.Greatest?.ToDouble() ?? double.PositiveInfinity) + margin;
    }

    /// <summary>The constraint.</summary>
    public LinearConstraint Constraint { get; }

    /// <summary>True when a mix breaks it by more than roundings.</summary>
    public bool IsBroken(ReadOnlySpan<double> mix)
    {
        var sum = 0.0;
        foreach (var (source, coefficient) in _terms)
        {
            sum += coefficient * mix[source];
        }

        return sum < _least || sum > _greatest;
    }
}
