using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>Sizes of a run's steps over time: from steps to sequences and tokens and back, exactly.</summary>
public sealed class BatchSchedule
{
    /// <summary>Takes the sizes.</summary>
    /// <param name="changes">At least one, the first from step 0, ascending by step.</param>
    /// <exception cref="ArgumentException">There is none, the first is not from step 0, steps do not ascend, or a size is below 1.</exception>
    public BatchSchedule(ImmutableArray<BatchChange> changes)
    {
        if (changes.IsDefaultOrEmpty || changes[0].FromStep != 0)
        {
            throw new ArgumentException("the first size is that of step 0", nameof(changes));
        }

        for (var i = 0; i < changes.Length; i++)
        {
            if ((i > 0 && changes[i].FromStep <= changes[i - 1].FromStep) || changes[i].Sequences < 1 || changes[i].SequenceLength < 1)
            {
                throw new ArgumentException("steps ascend and sizes are at least 1", nameof(changes));
            }
        }

        Changes = changes;
    }

    /// <summary>The sizes, ascending by first step.</summary>
    public ImmutableArray<BatchChange> Changes { get; }

    /// <summary>True when all steps are alike.</summary>
    public bool IsConstant => Changes.Length == 1;

    /// <summary>Sequences of the steps before one.</summary>
    /// <param name="step">The step, at least 0.</param>
    public BigInteger SequencesBefore(long step)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < Changes.Length && Changes[i].FromStep < step; i++)
        {
            var to = Math.Min(step, i + 1 < Changes.Length ? Changes[i + 1].FromStep : long.MaxValue);
            sum += (BigInteger)(to - Changes[i].FromStep) * Changes[i].Sequences;
        }

        return sum;
    }

    /// <summary>Tokens of the steps from one up to another, exclusive; null when a length in between is unknown.</summary>
    /// <param name="start">The first step, at least 0.</param>
    /// <param name="end">The step behind the last one, at least <paramref name="start"/>.</param>
    public BigInteger? TokensBetween(long start, long end)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < Changes.Length; i++)
        {
            var from = Math.Max(start, Changes[i].FromStep);
            var to = Math.Min(end, i + 1 < Changes.Length ? Changes[i + 1].FromStep : long.MaxValue);
            if (to <= from)
            {
                continue;
            }

            if (Changes[i].SequenceLength is not { } length)
            {
                return null;
            }

            sum += (BigInteger)(to - from) * Changes[i].Sequences * length;
        }

        return sum;
    }

    /// <summary>The first step before which at least this many tokens are seen; null when a length before it is unknown.</summary>
    /// <param name="tokens">The tokens.</param>
    public long? StepAfter(Rational tokens)
    {
        for (var i = 0; i < Changes.Length; i++)
        {
            if (TokensBetween(0, Changes[i].FromStep) is not { } before || Changes[i].SequenceLength is not { } length)
            {
                return null;
            }

            var steps = RoundedUp((tokens - Rational.Of(before)) / Rational.Of((BigInteger)Changes[i].Sequences * length));
            if (i + 1 == Changes.Length || steps <= Changes[i + 1].FromStep - Changes[i].FromStep)
            {
                return steps > long.MaxValue - Changes[i].FromStep ? long.MaxValue : Changes[i].FromStep + steps;
            }
        }

        return null;
    }

    /// <summary>The size of a step.</summary>
    /// <param name="step">The step, at least 0.</param>
    public BatchChange At(long step)
    {
        var found = Changes[0];
        foreach (var change in Changes)
        {
            if (change.FromStep <= step)
            {
                found = change;
            }
        }

        return found;
    }

    /// <summary>The least whole number of steps at or above a value, held between 0 and the greatest number that a step can have.</summary>
    internal static long RoundedUp(Rational value)
    {
        var whole = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        whole += rest.Sign > 0 ? 1 : 0;
        return whole < 0 ? 0 : whole > long.MaxValue ? long.MaxValue : (long)whole;
    }
}
