using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>Exact distribution functions of shares under the uniform distribution on a polytope of dimension 2, by areas of cut polygons.</summary>
internal sealed class MarginalPolygon
{
    private readonly List<Rational[]> _corners;
    private readonly int _first;
    private readonly int _second;

    /// <summary>Takes the vertices; two shares in which they do not lie on a line stand for the plane.</summary>
    public MarginalPolygon(List<Rational[]> vertices)
    {
        var pairs = from i in Enumerable.Range(0, vertices[0].Length) from j in Enumerable.Range(0, i) select (i, j);
        (_first, _second) = pairs.First(pair =>
            BasisVertices.Dimension([.. vertices.Select(vertex => new[] { vertex[pair.i], vertex[pair.j] })]) == 2);
        _corners = Hull(vertices);
    }

    /// <summary>Probability that a share is at most a level.</summary>
    public double Below(int share, Rational level) => (Area(Cut(share, level)) / Area(_corners)).ToDouble();

    private List<Rational[]> Hull(List<Rational[]> vertices)
    {
        // All are corners, so each one's successor is the one that has all others on its left.
        var corners = new List<Rational[]> { vertices[0] };
        while (corners.Count < vertices.Count)
        {
            var last = corners[^1];
            corners.Add(vertices.First(next => next != last
                && vertices.All(other => other == last || other == next || Turn(last, next, other).Sign > 0)));
        }

        return corners;
    }

    private List<Rational[]> Cut(int share, Rational level)
    {
        var kept = new List<Rational[]>();
        for (var k = 0; k < _corners.Count; k++)
        {
            var (here, next) = (_corners[k], _corners[(k + 1) % _corners.Count]);
            if (here[share] <= level)
            {
                kept.Add(here);
            }

            if ((here[share] < level && next[share] > level) || (here[share] > level && next[share] < level))
            {
                var part = (level - here[share]) / (next[share] - here[share]);
                kept.Add([.. here.Zip(next, (a, b) => a + (part * (b - a)))]);
            }
        }

        return kept;
    }

    private Rational Area(List<Rational[]> corners)
    {
        var area = Rational.Zero;
        for (var k = 2; k < corners.Count; k++)
        {
            area += Turn(corners[0], corners[k - 1], corners[k]);
        }

        return area;
    }

    private Rational Turn(Rational[] a, Rational[] b, Rational[] c) =>
        ((b[_first] - a[_first]) * (c[_second] - a[_second])) - ((b[_second] - a[_second]) * (c[_first] - a[_first]));
}
