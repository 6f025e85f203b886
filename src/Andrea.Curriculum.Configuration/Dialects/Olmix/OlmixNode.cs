using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>An entry of <c>data.sources</c>: a source, one of its topics, or a bucket of quality.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="FullName">Its name with those above it, divided by colons.</param>
/// <param name="Weight">Its <c>weight</c>; null when it has none.</param>
/// <param name="Children">Entries below it; empty for a leaf.</param>
/// <param name="HasTopics">True when the entries below it are topics.</param>
/// <param name="Leaf">Index of the source that a leaf is; null for others, and for a leaf that cannot be read.</param>
internal sealed record OlmixNode(
    Located<string> Name, string FullName, TrainerNumber? Weight, ImmutableArray<OlmixNode> Children, bool HasTopics, int? Leaf)
{
    /// <summary>Indices of the sources at or below the entry, in the order written.</summary>
    public IEnumerable<int> Leaves() =>
        Children.IsEmpty ? Leaf is { } leaf ? [leaf] : [] : Children.SelectMany(static child => child.Leaves());

    /// <summary>The entries below it in the order in which olmix takes them: by name.</summary>
    public IEnumerable<OlmixNode> Sorted() => Children.OrderBy(static child => child.Name.Value, StringComparer.Ordinal);

    /// <summary>The leaves in the order in which olmix lays them out.</summary>
    public IEnumerable<int> SortedLeaves() =>
        Children.IsEmpty ? Leaf is { } leaf ? [leaf] : [] : Sorted().SelectMany(static child => child.SortedLeaves());
}
