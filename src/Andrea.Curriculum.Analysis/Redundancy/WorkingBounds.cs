using Andrea.Curriculum.Analysis.Repair;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization;
using Andrea.Curriculum.Optimization.Draws;

namespace Andrea.Curriculum.Analysis.Redundancy;

/// <summary>The bounds of one regime, less those found redundant so far. Its mixes stay what they are.</summary>
/// <param name="analysis">The regime.</param>
/// <param name="polytope">Its polytope, not empty.</param>
internal sealed class WorkingBounds(RegimeAnalysis analysis, ReachablePolytope polytope)
{
    /// <summary>Sources that may be solved again for the tight bounds of groups, over all of them; beyond it they count as needed.</summary>
    private const long MostSolved = 200_000;

    // One program per bound, of many: some hundredths of a second.
    private static SizeLimits Limits => SizeLimits.Default with { Work = 500_000 };

    private readonly bool _isBox = polytope.Shape == PolytopeShape.Box;
    private readonly Rational[] _floors = [.. polytope.Constraints.Floors.Select(floor => Rational.Max(floor.Value, Rational.Zero))];
    private readonly Rational[] _caps = [.. polytope.Constraints.Caps.Select(cap => Rational.Min(cap.Value, Rational.One))];
    private readonly List<BoundCandidate> _removed = [];
    private Rational? _sumOfFloors;
    private Rational? _sumOfCaps;
    private long _solved;

    /// <summary>Least and greatest share of a bound's source or group.</summary>
    public static (Rational Floor, Rational Cap) Tight(RegimeAnalysis regime, BoundCandidate bound)
    {
        var polytope = regime.FeasiblePolytope!;
        if (bound.Source >= 0)
        {
            return (polytope.TightFloor(bound.Source), polytope.TightCap(bound.Source));
        }

        for (var g = 0; g < polytope.Groups.Length; g++)
        {
            var group = polytope.Groups[g];
            if (regime.OriginOf(group.Floor.Id)?.Group == bound.Group || regime.OriginOf(group.Cap.Id)?.Group == bound.Group)
            {
                return polytope.TightGroup(g);
            }
        }

        return (Rational.Zero, Rational.One);
    }

    /// <summary>True when the mixes would be the same without the bound.</summary>
    public bool IsImplied(BoundCandidate bound)
    {
        if (polytope.Shape == PolytopeShape.Raw && bound.Source >= 0)
        {
            return IsImpliedByScale(bound);
        }

        // A bound that no mix attains cannot cut: the polytope is convex.
        var (floor, cap) = Tight(analysis, bound);
        if (bound.Kind == ConstraintKind.Cap ? cap < bound.Bound.Value : floor > bound.Bound.Value)
        {
            return true;
        }

        return _isBox ? IsImpliedByBox(bound) : polytope.Shape != PolytopeShape.Raw && IsImpliedByGroups(bound);
    }

    /// <summary>Takes a redundant bound away.</summary>
    public void Remove(BoundCandidate bound)
    {
        _removed.Add(bound);
        if (bound.Source < 0)
        {
            return;
        }

        if (bound.Kind == ConstraintKind.Cap)
        {
            _sumOfCaps += Rational.One - _caps[bound.Source];
            _caps[bound.Source] = Rational.One;
        }
        else
        {
            _sumOfFloors -= _floors[bound.Source];
            _floors[bound.Source] = Rational.Zero;
        }
    }

    private bool IsImpliedByBox(BoundCandidate bound)
    {
        var i = bound.Source;
        if (bound.Kind == ConstraintKind.Cap)
        {
            _sumOfFloors ??= Sum(_floors);
            return Rational.One - (_sumOfFloors.Value - _floors[i]) <= bound.Bound.Value;
        }

        _sumOfCaps ??= Sum(_caps);
        return Rational.One - (_sumOfCaps.Value - _caps[i]) >= bound.Bound.Value;
    }

    /// <summary>
    /// Weights are divided by their sum, so that a weight above its cap is one at its cap when all are made smaller: only floors of others
    /// forbid that. Without its floor a weight could be 0, which no scale makes up for while another source is in the mix.
    /// </summary>
    private bool IsImpliedByScale(BoundCandidate bound)
    {
        for (var i = 0; i < _floors.Length; i++)
        {
            if (i != bound.Source && !_floors[i].IsZero)
            {
                return false;
            }
        }

        return bound.Kind == ConstraintKind.Cap;
    }

    private bool IsImpliedByGroups(BoundCandidate bound)
    {
        var isGeneral = polytope.Shape == PolytopeShape.General;
        _solved += (long)_floors.Length * (isGeneral ? 1 + polytope.Groups.Length + polytope.Rows.Length : 1);
        if (_solved > MostSolved)
        {
            return false;
        }

        var without = new RegimeAnalysis(analysis.Run, Without(bound));
        if (isGeneral)
        {
            return IsImpliedByProgram(bound, BoundsOfRegime.All(without));
        }

        if (without.FeasiblePolytope is not { } wider)
        {
            return false;
        }

        try
        {
            var (floor, cap) = bound.Source >= 0 ? (wider.TightFloor(bound.Source), wider.TightCap(bound.Source)) : TotalOfGroup(wider, bound);
            return bound.Kind == ConstraintKind.Cap ? cap <= bound.Bound.Value : floor >= bound.Bound.Value;
        }
        catch (UndecidedWithinLimitsException)
        {
            // A constraint that followed from the bound makes the rest general.
            return false;
        }
    }

    private bool IsImpliedByProgram(BoundCandidate bound, GeneralConstraints others)
    {
        try
        {
            var program = new DrawProgram([new DrawPart(Rational.One, others, false)], new Rational?[_floors.Length], Limits);
            var (least, greatest) = program.Extent(bound.Source >= 0 ? [bound.Source] : analysis.Regime.Groups[bound.Group].Members);
            return bound.Kind == ConstraintKind.Cap ? greatest <= bound.Bound.Value : least >= bound.Bound.Value;
        }
        catch (UndecidedWithinLimitsException)
        {
            return false;
        }
    }

    /// <summary>Least and greatest share of a group whose own bounds may be gone: by the vertices that fill it last and first.</summary>
    private (Rational Floor, Rational Cap) TotalOfGroup(ReachablePolytope wider, BoundCandidate bound) =>
        GroupTotal.Of(wider, analysis.Regime.Groups[bound.Group].Members);

    /// <summary>The regime without a bound and without those found before it.</summary>
    private Regime Without(BoundCandidate bound)
    {
        var regime = analysis.Regime;
        var (floors, caps, groups) = (regime.Floors.ToBuilder(), regime.Caps.ToBuilder(), regime.Groups.ToBuilder());
        foreach (var gone in _removed.Append(bound))
        {
            var isCap = gone.Kind == ConstraintKind.Cap;
            if (gone.Source >= 0)
            {
                (isCap ? caps : floors)[gone.Source] = null;
            }
            else
            {
                groups[gone.Group] = isCap ? groups[gone.Group] with { Cap = null } : groups[gone.Group] with { Floor = null };
            }
        }

        return regime with { Floors = floors.ToImmutable(), Caps = caps.ToImmutable(), Groups = groups.ToImmutable() };
    }

    private static Rational Sum(Rational[] values)
    {
        var sum = Rational.Zero;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
