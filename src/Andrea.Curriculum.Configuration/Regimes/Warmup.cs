using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Regimes;

/// <summary>Restricts a regime to the sources of its warmup.</summary>
internal static class Warmup
{
    /// <summary>
    /// The regime with only the given sources: it has no bounds of absent sources, no floor of a group whose members are all absent,
    /// and no mix that gives an absent source a share; constraints all stay.
    /// </summary>
    /// <param name="regime">The regime with all sources.</param>
    /// <param name="sources">The sources of the warmup.</param>
    /// <param name="floors">The floors of the regime, with the places of their names.</param>
    public static Regime Restrict(
        Regime regime, ImmutableArray<SourceReference> sources, ImmutableArray<SourceShare?> floors)
    {
        var present = new bool[regime.Present.Length];
        foreach (var reference in sources)
        {
            present[reference.Source] = true;
        }

        var keptFloors = regime.Floors.ToBuilder();
        var keptCaps = regime.Caps.ToBuilder();
        var isMixPossible = true;
        var voided = ImmutableArray.CreateBuilder<SourceShare>();
        for (var i = 0; i < present.Length; i++)
        {
            if (present[i])
            {
                continue;
            }

            isMixPossible &= regime.Mix?[i] is not { Value.Sign: not 0 };
            if (floors[i] is { Value.Value.Sign: > 0 } floor)
            {
                voided.Add(floor);
            }

            keptFloors[i] = null;
            keptCaps[i] = null;
        }

        return regime with
        {
            Present = ImmutableArray.Create(present),
            Floors = keptFloors.ToImmutable(),
            Caps = keptCaps.ToImmutable(),
            Mix = isMixPossible ? regime.Mix : null,
            Groups = Restrict(regime.Groups, present),
            VoidFloors = voided.ToImmutable(),
        };
    }

    private static ImmutableArray<SourceGroup> Restrict(ImmutableArray<SourceGroup> groups, bool[] present)
    {
        if (!groups.Any(group => IsVoid(group, present)))
        {
            return groups;
        }

        return [.. groups.Select(group => IsVoid(group, present) ? group with { Floor = null } : group)];
    }

    private static bool IsVoid(SourceGroup group, bool[] present)
    {
        if (group.Floor is null || group.Members.IsEmpty)
        {
            return false;
        }

        foreach (var member in group.Members)
        {
            if (present[member])
            {
                return false;
            }
        }

        return true;
    }
}
