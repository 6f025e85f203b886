using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Recognition;

/// <summary>
/// What a linear row says of the sources that can have a share. With coefficients p on a set and q elsewhere its value is
/// q + (p - q) x (share of the set), because all shares sum to 1; with one coefficient alone it is a constant.
/// </summary>
internal sealed class RowShape
{
    private readonly Rational _outside;
    private readonly Rational _factor;

    private readonly bool _isExact;

    private RowShape(ImmutableArray<int> members, Rational outside, Rational factor, bool isExact)
    {
        Members = members;
        _isExact = isExact;
        _outside = outside;
        _factor = factor;
    }

    /// <summary>The set whose share the row bounds; empty when the row is a constant.</summary>
    public ImmutableArray<int> Members { get; }

    /// <summary>Looks at a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="present">Sources that can have a share, ascending, at least one.</param>
    /// <param name="count">Number of all sources.</param>
    /// <returns>Null when there are three different coefficients or more.</returns>
    public static RowShape? Of(LinearRow row, ImmutableArray<int> present, int count)
    {
        var terms = row.Terms.RemoveAll(term => term.Coefficient.IsZero || present.AsSpan().BinarySearch(term.Source) < 0);
        var first = terms.Length < present.Length ? Rational.Zero : terms[0].Coefficient;
        Rational? second = null;
        var others = ImmutableArray.CreateBuilder<int>();
        foreach (var (source, coefficient) in terms)
        {
            if (coefficient == first)
            {
                continue;
            }

            if (coefficient != (second ??= coefficient))
            {
                return null;
            }

            others.Add(source);
        }

        others.Sort();
        var members = others.ToImmutable();
        var (outside, factor) = (first, (second ?? first) - first);
        if (2 * members.Length > present.Length)
        {
            (members, outside, factor) = (present.RemoveAll(source => members.AsSpan().BinarySearch(source) >= 0), first + factor, -factor);
        }

        return new RowShape(members, outside, factor, IsSameElsewhere(row, present, count, outside));
    }

    /// <summary>One side of the row as a bound of the set; null when every mix satisfies it.</summary>
    /// <param name="row">Index of the row.</param>
    /// <param name="bound">The side's bound.</param>
    /// <param name="isLeast">True for its least value.</param>
    public SetBound? Bound(int row, ShareBound bound, bool isLeast)
    {
        var rest = bound.Value - _outside;
        if (_factor.IsZero)
        {
            // The empty set has share 0: a floor above it or a cap below it is a contradiction of its own.
            var isBroken = isLeast ? rest.Sign > 0 : rest.Sign < 0;
            return isBroken ? new SetBound([], !isLeast, rest, Member(row, bound, isLeast, Rational.One), _isExact) : null;
        }

        var value = rest / _factor;
        var isCap = isLeast == (_factor.Sign < 0);
        return (isCap ? value >= Rational.One : value <= Rational.Zero)
            ? null
            : new SetBound(Members, isCap, value, Member(row, bound, isLeast, Rational.One / Rational.Abs(_factor)), _isExact);
    }

    /// <summary>True when the coefficient of every source without a share is the one given.</summary>
    private static bool IsSameElsewhere(LinearRow row, ImmutableArray<int> present, int count, Rational coefficient)
    {
        var elsewhere = row.Terms.RemoveAll(term => present.AsSpan().BinarySearch(term.Source) >= 0);
        return elsewhere.All(term => term.Coefficient == coefficient) && (coefficient.IsZero || elsewhere.Length == count - present.Length);
    }

    private static ConflictMember Member(int row, ShareBound bound, bool isLeast, Rational weight) =>
        new(-1, bound.Id, bound.Value, -1, row, isLeast, weight);
}
