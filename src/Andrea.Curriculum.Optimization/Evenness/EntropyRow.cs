using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Evenness;

/// <summary>A row in doubles, divided by its greatest coefficient.</summary>
internal sealed class EntropyRow
{
    /// <summary>Rounds a row.</summary>
    /// <param name="index">The equation, or the variable of the system.</param>
    /// <param name="isHull">True for an equation of the hull.</param>
    /// <param name="coefficients">Its coefficients over all sources.</param>
    /// <param name="sources">The sources that vary.</param>
    /// <param name="low">Its least value over these; null for none.</param>
    /// <param name="high">Its greatest value; null for none.</param>
    public EntropyRow(int index, bool isHull, ReadOnlySpan<BigInteger> coefficients, int[] sources, Rational? low, Rational? high)
    {
        Index = index;
        IsHull = isHull;
        Scale = BigInteger.One;
        foreach (var source in sources)
        {
            Scale = BigInteger.Max(Scale, BigInteger.Abs(coefficients[source]));
        }

        Coefficients = new double[sources.Length];
        for (var k = 0; k < sources.Length; k++)
        {
            Coefficients[k] = CorrectRounding.Divide(coefficients[sources[k]], Scale);
        }

        Low = low is { } least ? (least / Rational.Of(Scale)).ToDouble() : double.NegativeInfinity;
        High = high is { } greatest ? (greatest / Rational.Of(Scale)).ToDouble() : double.PositiveInfinity;
    }

    /// <summary>The equation, or the variable of the system.</summary>
    public int Index { get; }

    /// <summary>True for an equation of the hull, false for a variable of the system.</summary>
    public bool IsHull { get; }

    /// <summary>What the row was divided by.</summary>
    public BigInteger Scale { get; }

    /// <summary>Coefficients of the sources that vary.</summary>
    public double[] Coefficients { get; }

    /// <summary>Least value.</summary>
    public double Low { get; }

    /// <summary>Greatest value.</summary>
    public double High { get; }

    /// <summary>True when there is a least value.</summary>
    public bool HasLow => Low > double.NegativeInfinity;

    /// <summary>True when there is a greatest value.</summary>
    public bool HasHigh => High < double.PositiveInfinity;

    /// <summary>Value at a mix.</summary>
    public double Value(double[] shares)
    {
        var sum = 0.0;
        for (var k = 0; k < shares.Length; k++)
        {
            sum += Coefficients[k] * shares[k];
        }

        return sum;
    }
}
