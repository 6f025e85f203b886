using System.Numerics;
using System.Runtime.InteropServices;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>
/// Coefficients of prod (1 + t^range), or of prod (1 - t^range), up to a power of t: how many sets of ranges have each sum, or by how many
/// the even sets outnumber the odd ones. Fixed-width integers in two's complement, one after the other in one array.
/// </summary>
internal sealed class SubsetSumTable
{
    private const int WordBits = 64;

    private readonly ulong[] _words;
    private readonly int _width;

    private SubsetSumTable(ulong[] words, int width)
    {
        _words = words;
        _width = width;
    }

    /// <summary>Words of 64 bits that hold any number of the table, with a sign.</summary>
    /// <param name="count">Number of ranges.</param>
    public static int Width(int count) => (count / WordBits) + 1;

    /// <summary>Multiplies all factors out.</summary>
    /// <param name="ranges">Positive ranges, least first (then few entries are reached early).</param>
    /// <param name="last">The greatest power wanted.</param>
    /// <param name="isSigned">True for 1 - t^range, false for 1 + t^range.</param>
    public static SubsetSumTable Of(ReadOnlySpan<BigInteger> ranges, int last, bool isSigned)
    {
        var width = Width(ranges.Length);
        var words = new ulong[(last + 1) * width];
        words[0] = 1;
        var reached = 0;
        foreach (var range in ranges)
        {
            if (range > last)
            {
                continue;
            }

            var step = (int)range;
            reached = (int)Math.Min(last, (long)reached + step);
            for (var k = reached; k >= step; k--)
            {
                var target = words.AsSpan(k * width, width);
                var source = words.AsSpan((k - step) * width, width);
                if (isSigned)
                {
                    Subtract(target, source);
                }
                else
                {
                    Add(target, source);
                }
            }
        }

        return new SubsetSumTable(words, width);
    }

    /// <summary>The coefficient of t^k.</summary>
    public BigInteger this[int k] =>
        new(MemoryMarshal.AsBytes(_words.AsSpan(k * _width, _width)), isUnsigned: false, isBigEndian: false);

    /// <summary>True when the coefficient of t^k is 0.</summary>
    public bool IsZero(int k) => !_words.AsSpan(k * _width, _width).ContainsAnyExcept(0UL);

    /// <summary>Replaces every coefficient by the sum of those up to it. An unsigned table only; its numbers sum to 2^m at most.</summary>
    public void Accumulate()
    {
        for (var start = _width; start < _words.Length; start += _width)
        {
            Add(_words.AsSpan(start, _width), _words.AsSpan(start - _width, _width));
        }
    }

    private static void Add(Span<ulong> target, ReadOnlySpan<ulong> source)
    {
        var carry = 0UL;
        for (var i = 0; i < target.Length; i++)
        {
            var partial = source[i] + carry;
            var sum = target[i] + partial;
            carry = (partial < carry ? 1UL : 0UL) | (sum < partial ? 1UL : 0UL);
            target[i] = sum;
        }
    }

    private static void Subtract(Span<ulong> target, ReadOnlySpan<ulong> source)
    {
        var borrow = 0UL;
        for (var i = 0; i < target.Length; i++)
        {
            var first = target[i] - source[i];
            var second = first - borrow;
            borrow = (target[i] < source[i] ? 1UL : 0UL) | (first < borrow ? 1UL : 0UL);
            target[i] = second;
        }
    }
}
