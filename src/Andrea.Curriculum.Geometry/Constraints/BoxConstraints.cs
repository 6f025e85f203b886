using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>A floor and a cap for every source: the box that cuts the simplex.</summary>
/// <remarks>Bounds may contradict each other; that is for the reachable polytope to find. An exclusion is cap 0.</remarks>
public sealed class BoxConstraints
{
    /// <summary>Takes the bounds of n sources.</summary>
    /// <param name="floors">Floors, one per source in file order.</param>
    /// <param name="caps">Caps, one per source in file order.</param>
    /// <exception cref="ArgumentException">The lists differ in length or are empty.</exception>
    public BoxConstraints(ImmutableArray<ShareBound> floors, ImmutableArray<ShareBound> caps)
    {
        if (floors.IsDefaultOrEmpty || caps.IsDefault || floors.Length != caps.Length)
        {
            throw new ArgumentException("a box needs one floor and one cap for each of at least one source");
        }

        Floors = floors;
        Caps = caps;
    }

    /// <summary>Number of sources, at least 1.</summary>
    public int Count => Floors.Length;

    /// <summary>Floors, one per source.</summary>
    public ImmutableArray<ShareBound> Floors { get; }

    /// <summary>Caps, one per source.</summary>
    public ImmutableArray<ShareBound> Caps { get; }

    /// <summary>A box from plain numbers; every bound is named by 2 i (floor of source i) or 2 i + 1 (cap).</summary>
    public static BoxConstraints Of(IReadOnlyList<Rational> floors, IReadOnlyList<Rational> caps)
    {
        ArgumentNullException.ThrowIfNull(floors);
        ArgumentNullException.ThrowIfNull(caps);
        return new BoxConstraints(
            [.. floors.Select((value, i) => new ShareBound(value, new ConstraintId(2 * i)))],
            [.. caps.Select((value, i) => new ShareBound(value, new ConstraintId((2 * i) + 1)))]);
    }
}
