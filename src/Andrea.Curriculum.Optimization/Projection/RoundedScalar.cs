using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Projection;

/// <summary>A double; its answers are guesses.</summary>
/// <param name="Value">Its value.</param>
internal readonly record struct RoundedScalar(double Value) : IScalar<RoundedScalar>
{
    // Far above the rounding errors of a few thousand operations on shares, far below shares that matter.
    private const double Errors = 1e-12;

    /// <inheritdoc/>
    public bool IsPositive => Value > Errors;

    /// <inheritdoc/>
    public static RoundedScalar Of(Rational value) => new(value.ToDouble());

    /// <inheritdoc/>
    public static RoundedScalar operator +(RoundedScalar left, RoundedScalar right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    public static RoundedScalar operator -(RoundedScalar left, RoundedScalar right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    public static RoundedScalar operator *(RoundedScalar left, RoundedScalar right) => new(left.Value * right.Value);

    /// <inheritdoc/>
    public static RoundedScalar operator /(RoundedScalar left, RoundedScalar right) => new(left.Value / right.Value);

    /// <inheritdoc/>
    public static bool operator <(RoundedScalar left, RoundedScalar right) => left.Value < right.Value;

    /// <inheritdoc/>
    public static bool operator >(RoundedScalar left, RoundedScalar right) => left.Value > right.Value;
}
