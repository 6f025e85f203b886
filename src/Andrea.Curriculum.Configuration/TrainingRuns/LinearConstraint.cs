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
    string Text, FileSpan Place, ImmutableArray<LinearTerm> Terms, Rational? Least, Rational? Greatest);
