using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>Compares the bounds of two readings of a regime.</summary>
internal static class BoundsOfRegime
{
    /// <summary>The constraints of a regime, whatever they are; of raw bounds those of the weights.</summary>
    public static GeneralConstraints All(RegimeAnalysis regime) => new(
        RegimeConstraints.Box(regime.Regime), RegimeConstraints.Groups(regime.Regime).Bounds, RegimeConstraints.Rows(regime.Regime));

    /// <summary>True when every bound of the one has the value that it has in the other.</summary>
    public static bool AreEqual(GeneralConstraints one, GeneralConstraints other) => Compare(one, other, (a, b) => a == b, (a, b) => a == b);

    /// <summary>True when no bound is tighter than before. A group or constraint that is there no more bounds nothing.</summary>
    public static bool AreNoTighter(GeneralConstraints before, GeneralConstraints after) =>
        Compare(before, after, (a, b) => b <= a, (a, b) => b >= a);

    private static bool Compare(
        GeneralConstraints one, GeneralConstraints other, Func<Rational, Rational, bool> floor, Func<Rational, Rational, bool> cap) =>
        one.Groups.Length == other.Groups.Length && one.Rows.Length == other.Rows.Length
        && one.Box.Floors.Zip(other.Box.Floors).All(pair => floor(pair.First.Value, pair.Second.Value))
        && one.Box.Caps.Zip(other.Box.Caps).All(pair => cap(pair.First.Value, pair.Second.Value))
        && one.Groups.Zip(other.Groups).All(pair => pair.First.Members.SequenceEqual(pair.Second.Members)
            && floor(pair.First.Floor.Value, pair.Second.Floor.Value) && cap(pair.First.Cap.Value, pair.Second.Cap.Value))
        && one.Rows.Zip(other.Rows).All(pair => pair.First.Terms.SequenceEqual(pair.Second.Terms)
            && Compare(pair.First.Least, pair.Second.Least, floor) && Compare(pair.First.Greatest, pair.Second.Greatest, cap));

    private static bool Compare(ShareBound? one, ShareBound? other, Func<Rational, Rational, bool> order) =>
        (one, other) is ({ } a, { } b) ? order(a.Value, b.Value) : one is null && other is null;
}
