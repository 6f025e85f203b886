using System.Numerics;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>The product of factors 1 + t^range or 1 - t^range as a list of its terms, least power first: for grids too fine for a table.</summary>
/// <typeparam name="TSum">Holds twice the greatest power.</typeparam>
/// <typeparam name="TCount">Holds 2 to the number of factors.</typeparam>
internal sealed class SparseSums<TSum, TCount>
    where TSum : struct, IBinaryInteger<TSum>
    where TCount : struct, IBinaryInteger<TCount>
{
    private readonly TSum[] _sums;
    private readonly TCount[] _counts;

    private SparseSums(TSum[] sums, TCount[] counts)
    {
        _sums = sums;
        _counts = counts;
    }

    /// <summary>The product of no factors.</summary>
    public static SparseSums<TSum, TCount> Empty { get; } = new([TSum.Zero], [TCount.One]);

    /// <summary>Number of terms.</summary>
    public int Length => _sums.Length;

    /// <summary>Powers, least first.</summary>
    public ReadOnlySpan<TSum> Sums => _sums;

    /// <summary>Coefficients.</summary>
    public ReadOnlySpan<TCount> Counts => _counts;

    /// <summary>Multiplies by 1 + t^range, or by 1 - t^range, and drops powers above <paramref name="last"/>.</summary>
    public SparseSums<TSum, TCount> Times(TSum range, TSum last, bool isSigned)
    {
        var sums = new TSum[2 * Length];
        var counts = new TCount[2 * Length];
        var (length, shifted) = (0, 0);
        for (var plain = 0; plain < Length || shifted < Length;)
        {
            var next = shifted < Length ? _sums[shifted] + range : default;
            var order = plain == Length ? 1 : shifted == Length ? -1 : _sums[plain].CompareTo(next);
            var sum = order <= 0 ? _sums[plain] : next;
            if (sum > last)
            {
                break;
            }

            var count = order <= 0 ? _counts[plain++] : TCount.Zero;
            if (order >= 0)
            {
                var other = _counts[shifted++];
                count = isSigned ? count - other : count + other;
            }

            if (!TCount.IsZero(count))
            {
                sums[length] = sum;
                counts[length++] = count;
            }
        }

        return new SparseSums<TSum, TCount>(sums[..length], counts[..length]);
    }

    /// <summary>Divides by a factor 1 + t^range that is in the product.</summary>
    public SparseSums<TSum, TCount> Without(TSum range)
    {
        var sums = new TSum[Length];
        var counts = new TCount[Length];
        var (length, removed) = (0, 0);
        for (var i = 0; i < Length; i++)
        {
            while (removed < length && sums[removed] + range < _sums[i])
            {
                removed++;
            }

            var count = removed < length && sums[removed] + range == _sums[i] ? _counts[i] - counts[removed] : _counts[i];
            if (!TCount.IsZero(count))
            {
                sums[length] = _sums[i];
                counts[length++] = count;
            }
        }

        return new SparseSums<TSum, TCount>(sums[..length], counts[..length]);
    }

    /// <summary>Sum of the coefficients of this times <paramref name="other"/> at powers strictly between two.</summary>
    public TCount CountBetween(SparseSums<TSum, TCount> other, TSum low, TSum high)
    {
        var total = TCount.Zero;

        // While the first power grows, the window of second powers that belong to it moves down.
        var (above, below) = (other.Length, other.Length);
        var (window, entering) = (TCount.Zero, other._counts);
        for (var i = 0; i < Length; i++)
        {
            while (above > 0 && other._sums[above - 1] + _sums[i] > low)
            {
                window += entering[--above];
            }

            while (below > 0 && other._sums[below - 1] + _sums[i] >= high)
            {
                window -= entering[--below];
            }

            total += _counts[i] * window;
        }

        return total;
    }
}
