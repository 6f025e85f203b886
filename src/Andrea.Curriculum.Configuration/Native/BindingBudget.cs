using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Limits that keep hostile input from costing more than a large honest file.</summary>
internal sealed class BindingBudget
{
    /// <summary>Most sources of a file.</summary>
    public const int MaxSources = 100_000;

    /// <summary>Most entries of <c>regimes</c>.</summary>
    public const int MaxRegimes = 1_000;

    /// <summary>Most sources times regimes: every regime has one bound per source.</summary>
    public const int MaxBounds = 1_000_000;

    /// <summary>Most groups, and most constraints, of a file: every regime lists all that it inherits.</summary>
    public const int MaxEntries = 10_000;

    /// <summary>Most sources that groups stand for, over all places where groups are used.</summary>
    public const int MaxMembers = 2_000_000;

    /// <summary>
    /// Most bits of the common denominator of all bounds. Every decimal within the limits of one number fits; thousands of
    /// different prime denominators do not.
    /// </summary>
    public const int MaxDenominatorBits = 8192;

    private BigInteger _denominator = BigInteger.One;
    private int _members;
    private int _groups;
    private int _constraints;

    /// <summary>Takes an entry of <c>groups</c>; false when too many were taken before.</summary>
    public bool TryTakeGroup() => _groups++ < MaxEntries;

    /// <summary>Takes an entry of <c>constraints</c>; false when too many were taken before.</summary>
    public bool TryTakeConstraint() => _constraints++ < MaxEntries;

    /// <summary>Takes a bound's denominator into the common one; false when that would become too long.</summary>
    public bool TryTakeDenominator(Rational value)
    {
        var denominator = value.Denominator;
        if (denominator.IsOne || (_denominator % denominator).IsZero)
        {
            return true;
        }

        var common = _denominator * (denominator / BigInteger.GreatestCommonDivisor(_denominator, denominator));
        if (common.GetBitLength() > MaxDenominatorBits)
        {
            return false;
        }

        _denominator = common;
        return true;
    }

    /// <summary>Takes members of a group; false when too many were taken before.</summary>
    public bool TryTakeMembers(int count)
    {
        if (_members > MaxMembers - count)
        {
            return false;
        }

        _members += count;
        return true;
    }
}
