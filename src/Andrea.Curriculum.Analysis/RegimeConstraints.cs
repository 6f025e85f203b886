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

    /// <summary>The box of a regime; ids are <c>4 x source + kind</c>.</summary>
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

    /// <summary>What stands behind an id; null for a bound that nobody wrote.</summary>
    public static ConstraintOrigin? OriginOf(Regime regime, ConstraintId id)
    {
        if (!id.IsWritten)
        {
            return null;
        }

        var (source, kind) = (id.Value / Kinds, (ConstraintKind)(id.Value % Kinds));
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

        return regime.Caps[source] is { } cap ? new ShareBound(cap.Value, IdOf(source, ConstraintKind.Cap)) : ShareBound.NoCap;
    }

    private static ConstraintId IdOf(int source, ConstraintKind kind) => new((Kinds * source) + (int)kind);
}
