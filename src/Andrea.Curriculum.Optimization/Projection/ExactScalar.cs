using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Projection;

/// <summary>A fraction.</summary>
/// <param name="Value">Its value.</param>
internal readonly record struct ExactScalar(Rational Value) : IScalar<ExactScalar>
{
    /// <inheritdoc/>
    public bool IsPositive => Value.Sign > 0;

    /// <inheritdoc/>
    public static ExactScalar Of(Rational value) => new(value);

    /// <inheritdoc/>
    public static ExactScalar operator +(ExactScalar left, ExactScalar right) =>
        left.Value.IsZero ? right : right.Value.IsZero ? left : new(left.Value + right.Value);

    /// <inheritdoc/>
    public static ExactScalar operator -(ExactScalar left, ExactScalar right) =>
        right.Value.IsZero ? left : new(left.Value - right.Value);

    /// <inheritdoc/>
    public static ExactScalar operator *(ExactScalar left, ExactScalar right) =>
        left.Value.IsZero || right.Value.IsZero ? default : new(left.Value * right.Value);

    /// <inheritdoc/>
    public static ExactScalar operator /(ExactScalar left, ExactScalar right) => new(left.Value / right.Value);

    /// <inheritdoc/>
    public static bool operator <(ExactScalar left, ExactScalar right) => left.Value < right.Value;

    /// <inheritdoc/>
    public static bool operator >(ExactScalar left, ExactScalar right) => left.Value > right.Value;
}
