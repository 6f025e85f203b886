using System.Collections.Immutable;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>A linear constraint <c>least &lt;= sum of coefficient x share &lt;= greatest</c>.</summary>
/// <param name="Terms">The terms, each source at most once; none stands for the sum 0.</param>
/// <param name="Least">Least value of the sum; null for none.</param>
/// <param name="Greatest">Greatest value of the sum; null for none. Both sides of an equation may carry one id.</param>
public sealed record LinearRow(ImmutableArray<RowTerm> Terms, ShareBound? Least, ShareBound? Greatest)
{
    /// <summary>True when both values are bounds of their own, as in <c>0.2 &lt;= a &lt;= 0.2</c>: a repair may move one without the other.</summary>
    public bool IsInterval { get; init; }

    /// <summary>True when the least value is the greatest one, and must stay it.</summary>
    public bool IsEquation => !IsInterval && Least is { } least && Greatest is { } greatest && least.Value == greatest.Value;
}
