using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis;

/// <summary>Turns a regime's bounds into constraints of the simplex and finds their places again.</summary>
internal static class RegimeConstraints
{
    private const int Kinds = 4;

    /// <summary>The box of a regime; ids are <c>4 x source + kind</c>, groups and then linear constraints count on behind the sources.</summary>
    public static BoxConstraints Box(Regime regime)
    {
        var count = regime.Present.Length;
        var floors = ImmutableArray.CreateBuilder<ShareBound>(count);
        var caps = ImmutableArray.CreateBuilder<ShareBound>(count);
        for (var i = 0; i < count; i++)
        {
            floors.Add(regime.Floors[i] is { } floor ? new ShareBound(floor.Value, IdOf(i, ConstraintKind.Floor)) : ShareBound.NoFloor);
            caps.Add(Cap(regime, i));
        }

        return new BoxConstraints(floors.MoveToImmutable(), caps.MoveToImmutable());
    }

    /// <summary>The groups of a regime that have a floor or a cap, and where each stands among the regime's.</summary>
    public static (ImmutableArray<GroupBound> Bounds, ImmutableArray<int> Groups) Groups(Regime regime)
    {
        var bounds = ImmutableArray.CreateBuilder<GroupBound>();
        var groups = ImmutableArray.CreateBuilder<int>();
        for (var g = 0; g < regime.Groups.Length; g++)
        {
            var group = regime.Groups[g];
            if (group.Floor is null && group.Cap is null)
            {
                continue;
            }

            var subject = regime.Present.Length + g;
            bounds.Add(new GroupBound(
                group.Members,
                group.Floor is { } floor ? new ShareBound(floor.Value, IdOf(subject, ConstraintKind.Floor)) : ShareBound.NoFloor,
                group.Cap is { } cap ? new ShareBound(cap.Value, IdOf(subject, ConstraintKind.Cap)) : ShareBound.NoCap));
            groups.Add(g);
        }

        return (bounds.ToImmutable(), groups.ToImmutable());
    }

    /// <summary>The linear constraints of a regime, in the order of its lines.</summary>
    public static ImmutableArray<LinearRow> Rows(Regime regime)
    {
        var rows = ImmutableArray.CreateBuilder<LinearRow>(regime.Constraints.Length);
        foreach (var constraint in regime.Constraints)
        {
            var subject = regime.Present.Length + regime.Groups.Length + rows.Count;
            rows.Add(new LinearRow(
                [.. constraint.Terms.Select(term => new RowTerm(term.Source, term.Coefficient))],
                constraint.Least is { } least ? new ShareBound(least, IdOf(subject, ConstraintKind.Floor)) : null,
                constraint.Greatest is { } greatest ? new ShareBound(greatest, IdOf(subject, ConstraintKind.Cap)) : null)
            {
                IsInterval = constraint.IsInterval,
            });
        }

        return rows.MoveToImmutable();
    }

    /// <summary>What stands behind an id; null for a bound that nobody wrote.</summary>
    public static ConstraintOrigin? OriginOf(Regime regime, ConstraintId id)
    {
        if (!id.IsWritten)
        {
            return null;
        }

        var (source, kind) = (id.Value / Kinds, (ConstraintKind)(id.Value % Kinds));
        if (source >= regime.Present.Length)
        {
            var index = source - regime.Present.Length;
            if (index >= regime.Groups.Length)
            {
                var row = index - regime.Groups.Length;
                return new ConstraintOrigin(-1, ConstraintKind.Constraint, regime.Constraints[row].Place, Constraint: row);
            }

            var group = regime.Groups[index];
            var bound = kind == ConstraintKind.Floor ? group.Floor : group.Cap;
            return new ConstraintOrigin(-1, kind, bound?.Place ?? group.Place, index);
        }

        FileSpan? place = kind switch
        {
            ConstraintKind.Floor => regime.Floors[source]?.Place,
            ConstraintKind.Cap => regime.Caps[source]?.Place,
            ConstraintKind.Exclusion => regime.Exclusions[source],
            _ => regime.Scope.WarmupSourcesPlace,
        };
        return new ConstraintOrigin(source, kind, place ?? regime.Scope.Place);
    }

    private static ShareBound Cap(Regime regime, int source)
    {
        if (!regime.Present[source])
        {
            return new ShareBound(Rational.Zero, IdOf(source, ConstraintKind.Absence));
        }

        if (regime.Exclusions[source] is not null)
        {
            return new ShareBound(Rational.Zero, IdOf(source, ConstraintKind.Exclusion));
        }

        return CapWithoutExclusion(regime, source);
    }

    /// <summary>The cap of a source if it were not excluded.</summary>
    public static ShareBound CapWithoutExclusion(Regime regime, int source) =>
        regime.Caps[source] is { } cap ? new ShareBound(cap.Value, IdOf(source, ConstraintKind.Cap)) : ShareBound.NoCap;

    private static ConstraintId IdOf(int subject, ConstraintKind kind) => new((Kinds * subject) + (int)kind);
}
