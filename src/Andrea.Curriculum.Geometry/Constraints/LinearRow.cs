using System.Collections.Immutable;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>A linear constraint <c>least &lt;= sum of coefficient x share &lt;= greatest</c>.</summary>
/// <param name="Terms">The terms, each source at most once; none stands for the sum 0.</param>
/// <param name="Least">Least value of the sum; null for none.</param>
/// <param name="Greatest">Greatest value of the sum; null for none. Both sides of an equation may carry one id.</param>
public sealed record LinearRow(ImmutableArray<RowTerm> Terms, ShareBound? Least, ShareBound? Greatest)
{
    /// <summary>True when the least value is the greatest one.</summary>
    public bool IsEquation => Least is { } least && Greatest is { } greatest && least.Value == greatest.Value;
}
