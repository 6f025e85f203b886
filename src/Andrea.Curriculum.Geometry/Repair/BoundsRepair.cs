using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>Changes of bounds behind which some mix satisfies all of them.</summary>
/// <param name="Changes">The bounds that move: floors and caps of sources in their order, then those of groups. Empty when nothing is wrong.</param>
/// <param name="IsProvenLeast">True when no other changes have a smaller total.</param>
/// <param name="IsProvenFewest">True when no fewer bounds can do.</param>
public sealed record BoundsRepair(ImmutableArray<BoundChange> Changes, bool IsProvenLeast, bool IsProvenFewest)
{
    /// <summary>Sum of all distances.</summary>
    public Rational Total => Changes.Aggregate(Rational.Zero, (sum, change) => sum + change.Distance);

    /// <summary>The constraints with the changes made.</summary>
    /// <param name="constraints">The constraints that the repair was found for.</param>
    public NestedConstraints ApplyTo(NestedConstraints constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        var floors = constraints.Box.Floors.ToBuilder();
        var caps = constraints.Box.Caps.ToBuilder();
        var groups = constraints.Groups.ToBuilder();
        foreach (var change in Changes)
        {
            var bound = new ShareBound(change.After, change.Id);
            if (change.Group >= 0)
            {
                groups[change.Group] = change.IsFloor
                    ? groups[change.Group] with { Floor = bound }
                    : groups[change.Group] with { Cap = bound };
            }
            else if (change.IsFloor)
            {
                floors[change.Source] = bound;
            }
            else
            {
                caps[change.Source] = bound;
            }
        }

        return NestedConstraints.TryOf(new BoxConstraints(floors.ToImmutable(), caps.ToImmutable()), groups.ToImmutable(), out _)!;
    }
}
