using System.Collections.Immutable;
using System.Numerics;

namespace Andrea.Curriculum.Geometry.Numbers;

/// <summary>An exact fraction in lowest terms with a positive denominator. The default value is 0.</summary>
/// <remarks>
/// Model values only: inside the mathematics of the polytope all numbers stand on one common denominator
/// (<see cref="CommonDenominator"/>), which is far cheaper than a greatest common divisor per operation.
/// </remarks>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominatorLessOne;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - BigInteger.One;
    }

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    /// <summary>Numerator, which carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Denominator, at least 1.</summary>
    public BigInteger Denominator => _denominatorLessOne + BigInteger.One;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>True for 0.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>The fraction <paramref name="numerator"/> / <paramref name="denominator"/>, reduced.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("a fraction's denominator is 0");
        }

        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsOne ? new(numerator, denominator) : new(numerator / divisor, denominator / divisor);
    }

    /// <summary>The whole number <paramref name="value"/>.</summary>
    public static Rational Of(BigInteger value) => new(value, BigInteger.One);

    /// <summary>Fractions of one denominator.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public static ImmutableArray<Rational> OfAll(ReadOnlySpan<BigInteger> numerators, BigInteger denominator)
    {
        var fractions = ImmutableArray.CreateBuilder<Rational>(numerators.Length);
        foreach (var numerator in numerators)
        {
            fractions.Add(Of(numerator, denominator));
        }

        return fractions.MoveToImmutable();
    }

    /// <summary>The exact value of a finite double.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Rational OfDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), "only finite numbers are fractions");
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xFFFFFFFFFFFFF;
        if (exponent == 0)
        {
            exponent++;
        }
        else
        {
            mantissa |= 1L << 52;
        }

        if (mantissa == 0)
        {
            return Zero;
        }

        // An odd mantissa shares no factor with a power of two, so the fraction needs no further reduction.
        var twos = BitOperations.TrailingZeroCount(mantissa);
        mantissa >>= twos;
        exponent += twos - 1075;
        BigInteger signed = bits < 0 ? -mantissa : mantissa;
        return exponent >= 0 ? Of(signed << exponent) : new(signed, BigInteger.One << -exponent);
    }

    /// <summary>Least of two.</summary>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <summary>Greatest of two.</summary>
    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    /// <summary>Absolute value.</summary>
    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>The nearest double, ties to even; overflow gives an infinity.</summary>
    public double ToDouble() => CorrectRounding.Divide(Numerator, Denominator);

    /// <inheritdoc/>
    public int CompareTo(Rational other) =>
        _denominatorLessOne == other._denominatorLessOne
            ? Numerator.CompareTo(other.Numerator)
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) =>
        Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>The exact decimal when there is one, else <c>p/q</c>.</summary>
    public override string ToString() => ExactText.Format(this);

    /// <summary>Sum.</summary>
    public static Rational operator +(Rational left, Rational right) =>
        Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Difference.</summary>
    public static Rational operator -(Rational left, Rational right) =>
        Of((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Negation.</summary>
    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    /// <summary>Product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Equality of values.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Inequality of values.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Less than.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Greater than.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Less than or equal.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Greater than or equal.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>A whole number is a fraction.</summary>
    public static implicit operator Rational(int value) => Of(value);

    /// <summary>A whole number is a fraction.</summary>
    public static implicit operator Rational(long value) => Of(value);
}
