using System.Numerics;

using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>
/// The steps before which the number of sequences is a multiple of a block. Within steps of one size they repeat with a period of
/// block / gcd(block, size); the first is found by solving <c>offset + k size = 0 (mod block)</c>.
/// </summary>
/// <param name="batches">Sizes of the steps.</param>
/// <param name="block">Sequences of a block, from 1 to 65,535.</param>
internal sealed class AlignedSteps(BatchSchedule batches, long block)
{
    /// <summary>True for a step before which there are whole blocks.</summary>
    public bool Contains(long step) => (batches.SequencesBefore(step) % block).IsZero;

    /// <summary>The last such step before one; null when there is none.</summary>
    public long? Before(long step)
    {
        for (var i = batches.Changes.Length - 1; i >= 0; i--)
        {
            var from = batches.Changes[i].FromStep;
            var last = Math.Min(step, End(i)) - 1;
            if (last >= from && First(i) is var (first, period) && last - from >= first)
            {
                return last - ((last - from - first) % period);
            }
        }

        return null;
    }

    /// <summary>The first such step behind one; null when there is none that a step can be.</summary>
    public long? After(long step)
    {
        for (var i = 0; i < batches.Changes.Length; i++)
        {
            var from = batches.Changes[i].FromStep;
            if (step + 1 >= End(i) || First(i) is not var (first, period))
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

    private long End(int change) => change + 1 < batches.Changes.Length ? batches.Changes[change + 1].FromStep : long.MaxValue;

    /// <summary>Steps from a change of size to the first aligned one, if the size stayed, and from that to the next.</summary>
    private (long First, long Period)? First(int change)
    {
        var offset = (long)(batches.SequencesBefore(batches.Changes[change].FromStep) % block);
        var size = batches.Changes[change].Sequences % block;
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
