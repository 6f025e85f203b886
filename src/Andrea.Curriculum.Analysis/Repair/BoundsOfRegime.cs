using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>Compares the bounds of two readings of a regime.</summary>
internal static class BoundsOfRegime
{
    /// <summary>The nested constraints of a regime; null when it has others.</summary>
    public static NestedConstraints? Nested(Configuration.TrainingRuns.TrainingRun run, Regime regime) =>
        regime.Constraints.IsEmpty && run.Bounds.Value == Configuration.TrainingRuns.BoundsBasis.Share
            ? NestedConstraints.TryOf(RegimeConstraints.Box(regime), RegimeConstraints.Groups(regime).Bounds, out _)
            : null;

    /// <summary>True when every bound of the one has the value that it has in the other.</summary>
    public static bool AreEqual(NestedConstraints one, NestedConstraints other) => Compare(one, other, (a, b) => a == b, (a, b) => a == b);

    /// <summary>True when no bound is tighter than before.</summary>
    public static bool AreNoTighter(NestedConstraints before, NestedConstraints after) =>
        Compare(before, after, (a, b) => b <= a, (a, b) => b >= a);

    private static bool Compare(
        NestedConstraints one, NestedConstraints other, Func<Rational, Rational, bool> floor, Func<Rational, Rational, bool> cap) =>
        one.Groups.Length == other.Groups.Length
        && one.Box.Floors.Zip(other.Box.Floors).All(pair => floor(pair.First.Value, pair.Second.Value))
        && one.Box.Caps.Zip(other.Box.Caps).All(pair => cap(pair.First.Value, pair.Second.Value))
        && one.Groups.Zip(other.Groups).All(pair => pair.First.Members.SequenceEqual(pair.Second.Members)
            && floor(pair.First.Floor.Value, pair.Second.Floor.Value) && cap(pair.First.Cap.Value, pair.Second.Cap.Value));
}
