using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>Questions of each kind, asked from within an isolated copy of the library.</summary>
public static class LoadingProbe
{
    public static bool Box() => Ask(4, [], PolytopeShape.Box);

    public static bool Nested() => Ask(4, [[0, 1], [0, 1, 2]], PolytopeShape.Nested);

    public static bool SmallGeneral() => Ask(4, [[0, 1], [1, 2]], PolytopeShape.General);

    public static bool LargeDisguised()
    {
        // Twice the share of the first k sources, which is nested, and a row that no mix breaks.
        const int Count = 1000;
        var rows = Enumerable.Range(1, 30).Select(k => new LinearRow(
            [.. Enumerable.Range(0, k).Select(i => new RowTerm(i, 2))], null, new ShareBound(Rational.Of(k, 31), new(k))));
        var free = new LinearRow([new(0, 1), new(1, -2)], null, new ShareBound(2, new(99)));
        var box = BoxConstraints.Of(new Rational[Count], [.. Enumerable.Repeat(Rational.One, Count)]);
        var polytope = Polytopes.Of(new GeneralConstraints(box, [], [.. rows, free])).Polytope!;
        return polytope.Shape == PolytopeShape.Nested && polytope.Dimension == Count - 1;
    }

    public static bool LargeGeneral() =>
        Ask(1000, [.. Enumerable.Range(0, 20).Select(g => new[] { g, g + 1 })], PolytopeShape.General);

    private static bool Ask(int count, int[][] groups, PolytopeShape shape)
    {
        var box = BoxConstraints.Of(new Rational[count], [.. Enumerable.Repeat(Rational.One, count)]);
        var bounds = groups.Select(members => new GroupBound([.. members], ShareBound.NoFloor, new ShareBound(Rational.Of(1, 2), new(1))));
        var polytope = Polytopes.Of(new GeneralConstraints(box, [.. bounds], [])).Polytope!;
        return polytope.IsFeasible && polytope.Shape == shape && polytope.Dimension == count - 1;
    }
}
