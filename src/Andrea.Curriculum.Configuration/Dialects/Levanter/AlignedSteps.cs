using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>
/// The steps before which the number of sequences is a multiple of a block. Within steps of one size they repeat with a period of
/// block / gcd(block, size); the first is found by solving <c>offset + k size = 0 (mod block)</c>.
/// </summary>
internal sealed class AlignedSteps
{
    private readonly BatchSchedule _batches;
    private readonly ImmutableArray<(long First, long Period)?> _grids;

    /// <summary>Solves it for every size of steps.</summary>
    /// <param name="batches">Sizes of the steps.</param>
    /// <param name="block">Sequences of a block, from 1 to 65,535.</param>
    public AlignedSteps(BatchSchedule batches, long block)
    {
        _batches = batches;
        var grids = ImmutableArray.CreateBuilder<(long, long)?>(batches.Changes.Length);
        var offset = BigInteger.Zero;
        for (var i = 0; i < batches.Changes.Length; i++)
        {
            grids.Add(Grid((long)(offset % block), batches.Changes[i].Sequences % block, block));
            offset += (BigInteger)(End(i) - batches.Changes[i].FromStep) * batches.Changes[i].Sequences;
        }

        _grids = grids.ToImmutable();
    }

    /// <summary>The last such step before one; null when there is none.</summary>
    public long? Before(long step)
    {
        for (var i = _batches.Changes.Length - 1; i >= 0; i--)
        {
            var from = _batches.Changes[i].FromStep;
            var last = Math.Min(step, End(i)) - 1;
            if (last >= from && _grids[i] is var (first, period) && last - from >= first)
            {
                return last - ((last - from - first) % period);
            }
        }

        return null;
    }

    /// <summary>The first such step behind one; null when there is none that a step can be.</summary>
    public long? After(long step)
    {
        for (var i = 0; i < _batches.Changes.Length; i++)
        {
            var from = _batches.Changes[i].FromStep;
            if (step >= End(i) - 1 || _grids[i] is not var (first, period))
            {
                continue;
            }

            var least = Math.Max(0, step + 1 - from);
            var wait = least <= first ? first : first + ((BigInteger)(least - first) + period - 1) / period * period;
            if (from + wait < End(i))
            {
                return (long)(from + wait);
            }
        }

        return null;
    }

    private long End(int change) => change + 1 < _batches.Changes.Length ? _batches.Changes[change + 1].FromStep : long.MaxValue;

    /// <summary>Steps from a change of size to the first aligned one, if the size stayed, and from that to the next; null for none.</summary>
    private static (long First, long Period)? Grid(long offset, long size, long block)
    {
        var divisor = (long)BigInteger.GreatestCommonDivisor(size, block);
        if (offset % divisor != 0)
        {
            return null;
        }

        var period = block / divisor;
        return ((period - (offset / divisor * Inverse(size / divisor, period) % period)) % period, period);
    }

    /// <summary>The number whose product with <paramref name="value"/> is 1 modulo a number without a common divisor (Euclid).</summary>
    private static long Inverse(long value, long modulus)
    {
        var (rest, next, before, after) = (modulus, value, 0L, 1L);
        while (next != 0)
        {
            var quotient = rest / next;
            (rest, next) = (next, rest - (quotient * next));
            (before, after) = (after, before - (quotient * after));
        }

        return ((before % modulus) + modulus) % modulus;
    }
}
