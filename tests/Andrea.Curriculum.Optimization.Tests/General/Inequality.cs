using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>sum of coefficient x share &lt;= limit.</summary>
/// <param name="Id">Name of the constraint that says so; negative for shares of 0 or more.</param>
internal sealed record Inequality(int Id, Rational[] Coefficients, Rational Limit)
{
    public Rational Value(IReadOnlyList<Rational> point) =>
        Coefficients.Select((coefficient, i) => coefficient * point[i]).Aggregate(Rational.Zero, (a, b) => a + b);
}
