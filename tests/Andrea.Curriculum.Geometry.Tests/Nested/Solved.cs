using Andrea.Curriculum.Geometry.Nested;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Tests.Nested;

/// <summary>Nested bounds with their solution.</summary>
internal sealed record Solved(GroupTree Tree, NodeBounds Bounds, INestedSolution Solution, CommonDenominator Denominator)
{
    public Rational Floor(int node) => Denominator.Restore(Solution.TightFloor(node));

    public Rational Cap(int node) => Denominator.Restore(Solution.TightCap(node));

    public Rational[] Project(Rational[] point)
    {
        var common = Denominator.And(point);
        var floors = Enumerable.Range(0, Tree.Count).Select(node => common.Scale(Floor(node))).ToArray();
        var caps = Enumerable.Range(0, Tree.Count).Select(node => common.Scale(Cap(node))).ToArray();
        return [.. NestedProjection.Nearest(Tree, common.ScaleAll(point), floors, caps, common.Value)];
    }
}
