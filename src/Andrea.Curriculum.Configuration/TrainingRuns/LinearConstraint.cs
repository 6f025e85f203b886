using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>
/// A linear comparison of shares, brought to the form <c>least &lt;= sum of coefficient x share &lt;= greatest</c>. A chain
/// <c>a &lt;= b &lt;= c</c> of sums gives one constraint per link.
/// </summary>
/// <param name="Text">The comparison as written, without quotes.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Terms">Coefficients by source, ascending, none 0.</param>
/// <param name="Least">Least value of the sum; null for none.</param>
/// <param name="Greatest">Greatest value of the sum; null for none. Equal to <paramref name="Least"/> for an equation.</param>
public sealed record LinearConstraint(
    string Text, FileSpan Place, ImmutableArray<LinearTerm> Terms, Rational? Least, Rational? Greatest)
{
    /// <summary>True when both values are bounds of their own, as in <c>0.2 &lt;= a &lt;= 0.2</c>, also when they are equal.</summary>
    public bool IsInterval { get; init; }

    /// <summary>True when the sum has one value, written as one.</summary>
    public bool IsEquation => !IsInterval && Least == Greatest;

    /// <summary>True when all signs are the opposite of those written, with the sources on the left, or on the right where no others are.</summary>
    public bool IsTurned { get; init; }
}
