using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>A named set of sources with its own floor and cap.</summary>
public sealed record SourceGroup
{
    /// <summary>Place of the whole entry.</summary>
    public required FileSpan Place { get; init; }

    /// <summary>Its name.</summary>
    public required Located<string> Name { get; init; }

    /// <summary>Members: sources with any of the tags, united with the listed ones; ascending, without repeats.</summary>
    public ImmutableArray<int> Members { get; init; } = [];

    /// <summary>Tags as written.</summary>
    public ImmutableArray<Located<string>> Tags { get; init; } = [];

    /// <summary>Least share of the members together.</summary>
    public Located<Rational>? Floor { get; init; }

    /// <summary>Greatest share of the members together.</summary>
    public Located<Rational>? Cap { get; init; }

    /// <summary>True when the entry writes a null floor, which lifts an inherited one.</summary>
    public bool LiftsFloor { get; init; }

    /// <summary>True when the entry writes a null cap, which lifts an inherited one.</summary>
    public bool LiftsCap { get; init; }
}
