using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>Changes of bounds behind which some mix satisfies all of them.</summary>
/// <param name="Changes">The bounds that move: floors and caps of sources in their order, then those of groups, then of rows. Empty when nothing is wrong.</param>
/// <param name="IsProvenLeast">True when no other changes have a smaller total.</param>
/// <param name="IsProvenFewest">True when no fewer bounds can do.</param>
public sealed record BoundsRepair(ImmutableArray<BoundChange> Changes, bool IsProvenLeast, bool IsProvenFewest)
{
    /// <summary>Exclusions that are lifted besides, because moving bounds alone cannot help; mostly none.</summary>
    public ImmutableArray<LiftedExclusion> Lifted { get; init; } = [];

    /// <summary>Sum of all distances.</summary>
    public Rational Total => Changes.Aggregate(Rational.Zero, (sum, change) => sum + change.Distance);

    /// <summary>The constraints with the changes made.</summary>
    /// <param name="constraints">The constraints that the repair was found for.</param>
    public NestedConstraints ApplyTo(NestedConstraints constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        var changed = ApplyTo(new GeneralConstraints(constraints.Box, constraints.Groups, []));
        return NestedConstraints.TryOf(changed.Box, changed.Groups, out _)!;
    }

    /// <summary>The constraints with the changes made.</summary>
    /// <param name="constraints">The constraints that the repair was found for.</param>
    public GeneralConstraints ApplyTo(GeneralConstraints constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        var floors = constraints.Box.Floors.ToBuilder();
        var caps = constraints.Box.Caps.ToBuilder();
        var groups = constraints.Groups.ToBuilder();
        var rows = constraints.Rows.ToBuilder();
        foreach (var (source, cap) in Lifted)
        {
            caps[source] = cap;
        }

        foreach (var change in Changes)
        {
            var bound = new ShareBound(change.After, change.Id);
            if (change.Row >= 0)
            {
                rows[change.Row] = Moved(rows[change.Row], bound, change.IsFloor);
            }
            else if (change.Group >= 0)
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

        return new GeneralConstraints(
            new BoxConstraints(floors.ToImmutable(), caps.ToImmutable()), groups.ToImmutable(), rows.ToImmutable());
    }

    /// <summary>An equation stays one: both of its sides move.</summary>
    private static LinearRow Moved(LinearRow row, ShareBound bound, bool isLeast) => row switch
    {
        { IsEquation: true, Least: { } least, Greatest: { } greatest } =>
            row with { Least = least with { Value = bound.Value }, Greatest = greatest with { Value = bound.Value } },
        _ => isLeast ? row with { Least = bound } : row with { Greatest = bound },
    };
}
