using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Regimes;

/// <summary>Merges groups by name: what a restated group does not say of its floor and cap is inherited.</summary>
internal static class GroupInheritance
{
    /// <summary>Inherited groups with those of a scope merged in; new ones come last.</summary>
    public static ImmutableArray<SourceGroup> Merge(ImmutableArray<SourceGroup> inherited, ImmutableArray<SourceGroup> written)
    {
        if (written.IsEmpty)
        {
            return inherited;
        }

        var merged = inherited.ToBuilder();
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < merged.Count; i++)
        {
            byName.Add(merged[i].Name.Value, i);
        }

        foreach (var group in written)
        {
            if (byName.TryGetValue(group.Name.Value, out var index))
            {
                merged[index] = group with
                {
                    Floor = group.Floor ?? (group.LiftsFloor ? null : merged[index].Floor),
                    Cap = group.Cap ?? (group.LiftsCap ? null : merged[index].Cap),
                };
            }
            else
            {
                byName.Add(group.Name.Value, merged.Count);
                merged.Add(group);
            }
        }

        return merged.ToImmutable();
    }
}
