using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Recognition;

/// <summary>A written bound that says no more than how much some sources have together, at least or at most.</summary>
/// <param name="Members">The sources, ascending.</param>
/// <param name="IsCap">True for "at most".</param>
/// <param name="Value">The share that the members are bounded by.</param>
/// <param name="Written">What was written: the bound of the row or group, with the weight that makes it this one.</param>
/// <param name="IsExact">True when it says the same without the caps of 0 of sources that cannot have a share.</param>
internal sealed record SetBound(ImmutableArray<int> Members, bool IsCap, Rational Value, ConflictMember Written, bool IsExact)
{
    /// <summary>The same bound as a group's.</summary>
    public GroupBound AsGroup() => IsCap
        ? new GroupBound(Members, ShareBound.NoFloor, new ShareBound(Value, Written.Id))
        : new GroupBound(Members, new ShareBound(Value, Written.Id), ShareBound.NoCap);

    /// <summary>The same bound as one of all the other sources, which have what the members leave of 1.</summary>
    /// <param name="present">All sources that can have a share, ascending.</param>
    /// <param name="count">Number of all sources.</param>
    public SetBound Complement(ImmutableArray<int> present, int count) => new(
        present.RemoveAll(source => Members.AsSpan().BinarySearch(source) >= 0), !IsCap, Rational.One - Value, Written,
        IsExact && present.Length == count);
}
