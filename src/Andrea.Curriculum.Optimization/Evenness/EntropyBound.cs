using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;

namespace Andrea.Curriculum.Optimization.Evenness;

/// <summary>
/// A number of effective sources that no mix exceeds, from any multipliers: with s the weighted sum of the constraints' rows and b that of
/// their bounds, every mix has entropy at most b + ln(sum of e^-s_i) over the sources that can have a share (Lagrange). The exponents are
/// exact, the exponentials are rounded up.
/// </summary>
internal static class EntropyBound
{
    /// <summary>e to a greater power exceeds the number of sources, which is a bound too.</summary>
    private static readonly Rational GreatestPower = Rational.Of(100);

    /// <summary>The bound that the multipliers of a guess give.</summary>
    public static Rational Above(GeneralMixes mixes, EntropyProblem problem, EntropyPolish guess)
    {
        var shares = mixes.Shares;
        var sums = new Rational[shares.Sources];
        var limit = Rational.Zero;
        for (var r = 0; r < guess.Rows.Count; r++)
        {
            var row = guess.Rows[r];
            var isEquation = row.IsHull;
            var weight = Finite(guess.Multipliers[r]) / Rational.Of(row.Scale);
            Add(sums, isEquation ? shares.Equations[row.Index] : shares.Coefficients(row.Index), weight);
            limit += weight * (isEquation ? shares.Constant(row.Index) : Side(mixes.TightVariable(row.Index), weight));
        }

        // A share at a bound has the multiplier that makes up for what its entropy misses.
        var values = ValuesOf(mixes, problem, guess);
        var most = Rational.Zero;
        for (var i = 0; i < sums.Length; i++)
        {
            if (mixes.TightCap(i).IsZero)
            {
                continue;
            }

            if (values[i] is { } missing)
            {
                var weight = missing - sums[i];
                sums[i] += weight;
                limit += weight * Side((mixes.TightFloor(i), mixes.TightCap(i)), weight);
            }
        }

        var drawn = Enumerable.Range(0, sums.Length).Where(i => !mixes.TightCap(i).IsZero).ToList();
        if (drawn.Exists(i => limit - sums[i] > GreatestPower))
        {
            return Rational.Of(drawn.Count);
        }

        foreach (var i in drawn)
        {
            most += FixedLogarithm.ExpAbove(limit - sums[i]);
        }

        return most;
    }

    /// <summary>What the weighted sum must be at sources whose share is at a bound: -ln(share) - 1; null of others.</summary>
    private static Rational?[] ValuesOf(GeneralMixes mixes, EntropyProblem problem, EntropyPolish guess)
    {
        var values = new Rational?[mixes.Shares.Sources];
        for (var i = 0; i < values.Length; i++)
        {
            if (problem.IsFixed(i) && !mixes.TightFloor(i).IsZero)
            {
                values[i] = MinusLog(mixes.TightFloor(i)) - Rational.One;
            }
        }

        foreach (var bound in guess.Active)
        {
            if (bound.Variable < values.Length && !problem.IsFixed(bound.Variable))
            {
                values[bound.Variable] =
                    MinusLog(bound.IsUpper ? mixes.TightCap(bound.Variable) : mixes.TightFloor(bound.Variable)) - Rational.One;
            }
        }

        return values;
    }

    private static Rational MinusLog(Rational share) =>
        Rational.Of(FixedLogarithm.NegativeLog(share).Value, BigInteger.One << FixedLogarithm.FractionBits);

    private static Rational Finite(double value) => double.IsFinite(value) ? Rational.OfDouble(value) : Rational.Zero;

    private static Rational Side((Rational Least, Rational Greatest) range, Rational weight) =>
        weight.Sign > 0 ? range.Greatest : range.Least;

    private static void Add(Rational[] sums, ReadOnlySpan<BigInteger> row, Rational weight)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            if (!row[i].IsZero)
            {
                sums[i] += weight * Rational.Of(row[i]);
            }
        }
    }
}
