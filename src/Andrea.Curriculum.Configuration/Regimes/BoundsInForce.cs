using System.Collections.Immutable;
using System.Runtime.InteropServices;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Regimes;

/// <summary>
/// What holds after the scopes up to one of them: each scope inherits from the regime before it. Arrays that a scope does not change
/// are shared with the regime before.
/// </summary>
internal sealed record BoundsInForce
{
    /// <summary>Floors by source, with the places of their names.</summary>
    public required ImmutableArray<SourceShare?> FloorEntries { get; init; }

    /// <summary>Floors by source.</summary>
    public required ImmutableArray<Located<Rational>?> Floors { get; init; }

    /// <summary>Caps by source.</summary>
    public required ImmutableArray<Located<Rational>?> Caps { get; init; }

    /// <summary>Exclusions by source.</summary>
    public required ImmutableArray<FileSpan?> Exclusions { get; init; }

    /// <summary>The mix by source; null when none is written.</summary>
    public ImmutableArray<Located<Rational>?>? Mix { get; init; }

    /// <summary>Groups, in the order in which their names were first written.</summary>
    public ImmutableArray<SourceGroup> Groups { get; init; } = [];

    /// <summary>Constraints, in the order written.</summary>
    public ImmutableArray<LinearConstraint> Constraints { get; init; } = [];

    /// <summary>Inherited floors above 0 that the last scope's exclusions dropped.</summary>
    public ImmutableArray<SourceShare> DroppedFloors { get; init; } = [];

    /// <summary>The bandit.</summary>
    public BanditSettings Bandit { get; init; } = new();

    /// <summary>Nothing but a number of sources.</summary>
    public static BoundsInForce None(int sources)
    {
        var numbers = Nothing<Located<Rational>>(sources);
        return new()
        {
            FloorEntries = Nothing<SourceShare>(sources),
            Floors = numbers,
            Caps = numbers,
            Exclusions = Nothing<FileSpan>(sources),
        };
    }

    /// <summary>What holds after a further scope.</summary>
    public BoundsInForce After(RegimeScope scope)
    {
        var (floors, exclusions, dropped) = Exclude(scope);
        return new BoundsInForce
        {
            FloorEntries = floors,
            Floors = floors == FloorEntries ? Floors : [.. floors.Select(entry => entry?.Value)],
            Caps = Merge(Caps, scope.Caps),
            Exclusions = exclusions,
            Mix = scope.MixIsUnknown ? null : scope.Mix is { } mix ? Merge(Mix ?? Nothing<Located<Rational>>(Caps.Length), mix) : Mix,
            Groups = GroupInheritance.Merge(Groups, scope.Groups),
            Constraints = scope.Constraints.IsEmpty ? Constraints : Constraints.AddRange(scope.Constraints),
            DroppedFloors = dropped,
            Bandit = BanditInheritance.Merge(Bandit, scope.Bandit),
        };
    }

    private static ImmutableArray<T?> Nothing<T>(int sources)
        where T : struct => ImmutableCollectionsMarshal.AsImmutableArray(new T?[sources]);

    private (ImmutableArray<SourceShare?> Floors, ImmutableArray<FileSpan?> Exclusions, ImmutableArray<SourceShare> Dropped) Exclude(
        RegimeScope scope)
    {
        var exclusions = Exclusions;
        if (!scope.Include.IsEmpty || !scope.Exclude.IsEmpty)
        {
            var changed = Exclusions.ToBuilder();
            foreach (var reference in scope.Include)
            {
                changed[reference.Source] = null;
            }

            foreach (var reference in scope.Exclude)
            {
                changed[reference.Source] = reference.Place;
            }

            exclusions = changed.ToImmutable();
        }

        if (scope.Floors.IsEmpty && scope.Exclude.IsEmpty)
        {
            return (FloorEntries, exclusions, []);
        }

        // An exclusion drops what is inherited; a floor beside it, in its own scope, stays and contradicts it.
        var floors = FloorEntries.ToBuilder();
        var restated = new HashSet<int>();
        foreach (var floor in scope.Floors)
        {
            floors[floor.Source] = floor.Value is null ? null : floor;
            restated.Add(floor.Source);
        }

        var dropped = ImmutableArray.CreateBuilder<SourceShare>();
        foreach (var reference in scope.Exclude)
        {
            if (floors[reference.Source] is { } floor && !restated.Contains(reference.Source))
            {
                floors[reference.Source] = null;
                if (floor.Value is { Value.Sign: > 0 })
                {
                    dropped.Add(floor);
                }
            }
        }

        return (floors.ToImmutable(), exclusions, dropped.ToImmutable());
    }

    private static ImmutableArray<Located<Rational>?> Merge(ImmutableArray<Located<Rational>?> inherited, ImmutableArray<SourceShare> written)
    {
        if (written.IsEmpty)
        {
            return inherited;
        }

        var merged = inherited.ToBuilder();
        foreach (var share in written)
        {
            merged[share.Source] = share.Value;
        }

        return merged.ToImmutable();
    }
}
