using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Projection;

/// <summary>Numbers in which the nearest mix is sought: doubles to guess, fractions to decide.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface IScalar<TSelf>
    where TSelf : struct, IScalar<TSelf>
{
    /// <summary>True when above 0, for doubles by more than their errors.</summary>
    bool IsPositive { get; }

    /// <summary>The number nearest to a fraction.</summary>
    static abstract TSelf Of(Rational value);

    /// <summary>Sum.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Difference.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>Product.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>Quotient.</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>Order of two numbers.</summary>
    static abstract bool operator <(TSelf left, TSelf right);

    /// <summary>Order of two numbers.</summary>
    static abstract bool operator >(TSelf left, TSelf right);
}
