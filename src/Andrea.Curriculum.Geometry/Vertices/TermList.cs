using System.Numerics;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>A sum of terms coefficient x t^power with few of all powers, least power first; no coefficient is 0.</summary>
/// <typeparam name="TSum">Holds the sum of two powers.</typeparam>
internal sealed class TermList<TSum>
    where TSum : struct, IBinaryInteger<TSum>
{
    private const int WordBits = 64;

    /// <summary>One product of two terms, in additions of 64 bits, besides what their length costs.</summary>
    private const int TermWork = 64;

    /// <summary>A product of two lists, however short.</summary>
    private const int ListWork = 256;

    /// <summary>Up to this many terms of the shorter factor, lists are merged rather than gathered.</summary>
    private const int GreatestMerge = 4;

    private TermList(TSum[] powers, BigInteger[] coefficients)
    {
        Powers = powers;
        Coefficients = coefficients;
    }

    /// <summary>No terms: 0.</summary>
    public static TermList<TSum> Zero { get; } = new([], []);

    /// <summary>The term t^0.</summary>
    public static TermList<TSum> One { get; } = Of(TSum.Zero, BigInteger.One);

    /// <summary>Powers, least first.</summary>
    public TSum[] Powers { get; }

    /// <summary>Coefficients.</summary>
    public BigInteger[] Coefficients { get; }

    /// <summary>Number of terms.</summary>
    public int Length => Powers.Length;

    /// <summary>A single term; its coefficient is not 0.</summary>
    public static TermList<TSum> Of(TSum power, BigInteger coefficient) => new([power], [coefficient]);

    /// <summary>Terms in any order; of equal powers they are added.</summary>
    public static TermList<TSum> Of(IEnumerable<KeyValuePair<TSum, BigInteger>> terms)
    {
        var sums = new Dictionary<TSum, BigInteger>();
        foreach (var (power, coefficient) in terms)
        {
            sums[power] = sums.GetValueOrDefault(power) + coefficient;
        }

        return Of(sums);
    }

    /// <summary>The sum of two lists.</summary>
    public static TermList<TSum> operator +(TermList<TSum> left, TermList<TSum> right) =>
        left.Length == 0 ? right : right.Length == 0 ? left : left.Add(right, TSum.Zero, BigInteger.One);

    /// <summary>The product of two lists without powers above <paramref name="last"/>; null when it costs too much.</summary>
    public static TermList<TSum>? Product(TermList<TSum> left, TermList<TSum> right, TSum last, WorkMeter meter)
    {
        if (left.Length < right.Length)
        {
            (left, right) = (right, left);
        }

        if (right.Length == 0)
        {
            return Zero;
        }

        // Every word of the one meets every word of the other.
        var words = (1 + (left.Bits() / WordBits)) * (1 + (right.Bits() / WordBits));
        if (!meter.TrySpend(ListWork + ((long)left.Length * right.Length * (TermWork + words))))
        {
            return null;
        }

        var product = right.Length <= GreatestMerge ? Merge(left, right) : Gather(left, right, last);
        product = product.UpTo(last);
        return product.Length <= meter.Sums ? product : null;
    }

    /// <summary>The coefficient of a power.</summary>
    public BigInteger At(TSum power)
    {
        var place = Array.BinarySearch(Powers, power);
        return place >= 0 ? Coefficients[place] : BigInteger.Zero;
    }

    /// <summary>Number of terms whose power is at most a given one.</summary>
    public int CountUpTo(TSum power)
    {
        var place = Array.BinarySearch(Powers, power);
        return place >= 0 ? place + 1 : ~place;
    }

    /// <summary>Without powers above <paramref name="last"/>.</summary>
    public TermList<TSum> UpTo(TSum last)
    {
        var count = CountUpTo(last);
        return count == Length ? this : new(Powers[..count], Coefficients[..count]);
    }

    /// <summary>The terms strictly between two powers, moved down by the first.</summary>
    public TermList<TSum> Between(TSum low, TSum high)
    {
        var (from, to) = (CountUpTo(low), CountUpTo(high - TSum.One));
        return from >= to ? Zero : new(Array.ConvertAll(Powers[from..to], power => power - low), Coefficients[from..to]);
    }

    /// <summary>All powers moved up.</summary>
    public TermList<TSum> Shift(TSum by) => new(Array.ConvertAll(Powers, power => power + by), Coefficients);

    /// <summary>All coefficients times a number that is not 0.</summary>
    public TermList<TSum> Times(BigInteger factor) =>
        factor.IsOne ? this : new(Powers, Array.ConvertAll(Coefficients, coefficient => coefficient * factor));

    private static TermList<TSum> Merge(TermList<TSum> left, TermList<TSum> right)
    {
        var product = Zero;
        for (var k = 0; k < right.Length; k++)
        {
            product = product.Add(left, right.Powers[k], right.Coefficients[k]);
        }

        return product;
    }

    private static TermList<TSum> Gather(TermList<TSum> left, TermList<TSum> right, TSum last)
    {
        var sums = new Dictionary<TSum, BigInteger>();
        for (var k = 0; k < right.Length; k++)
        {
            for (var i = 0; i < left.Length; i++)
            {
                var power = left.Powers[i] + right.Powers[k];
                if (power > last)
                {
                    break;
                }

                sums[power] = sums.GetValueOrDefault(power) + (left.Coefficients[i] * right.Coefficients[k]);
            }
        }

        return Of(sums);
    }

    private static TermList<TSum> Of(Dictionary<TSum, BigInteger> sums)
    {
        var powers = new List<TSum>(sums.Count);
        foreach (var (power, coefficient) in sums)
        {
            if (!coefficient.IsZero)
            {
                powers.Add(power);
            }
        }

        powers.Sort();
        return new([.. powers], [.. powers.Select(power => sums[power])]);
    }

    /// <summary>This and another list, the other moved up and multiplied.</summary>
    private TermList<TSum> Add(TermList<TSum> other, TSum shift, BigInteger factor)
    {
        var (powers, coefficients) = (new TSum[Length + other.Length], new BigInteger[Length + other.Length]);
        var length = 0;
        for (var (i, k) = (0, 0); i < Length || k < other.Length;)
        {
            var moved = k < other.Length ? other.Powers[k] + shift : default;
            var order = i == Length ? 1 : k == other.Length ? -1 : Powers[i].CompareTo(moved);
            var coefficient = order <= 0 ? Coefficients[i] : BigInteger.Zero;
            powers[length] = order <= 0 ? Powers[i] : moved;
            coefficient += order >= 0 ? factor * other.Coefficients[k] : BigInteger.Zero;
            (i, k) = (order <= 0 ? i + 1 : i, order >= 0 ? k + 1 : k);
            if (!coefficient.IsZero)
            {
                coefficients[length++] = coefficient;
            }
        }

        return new(powers[..length], coefficients[..length]);
    }

    /// <summary>Bits of the longest coefficient.</summary>
    public long Bits()
    {
        var bits = 0L;
        foreach (var coefficient in Coefficients)
        {
            bits = Math.Max(bits, coefficient.GetBitLength());
        }

        return bits;
    }
}
