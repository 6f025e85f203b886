using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Testing.BruteForce;

/// <summary>All vertices of {floor &lt;= w &lt;= cap, sum w = 1} by trying every choice: all shares but one at a bound, the last one closing.</summary>
public static class BoxVertices
{
    /// <summary>The vertices, each once; none when the set is empty. For up to about ten sources.</summary>
    public static List<Rational[]> Enumerate(IReadOnlyList<Rational> floors, IReadOnlyList<Rational> caps)
    {
        var found = new List<Rational[]>();
        for (var open = 0; open < floors.Count; open++)
        {
            for (var choice = 0; choice < 1 << floors.Count; choice++)
            {
                if ((choice >> open & 1) == 0 && Close(floors, caps, open, choice) is { } vertex && !found.Any(vertex.SequenceEqual))
                {
                    found.Add(vertex);
                }
            }
        }

        return found;
    }

    /// <summary>Affine dimension of a set of points: the rank of their differences, by elimination; -1 for none.</summary>
    public static int AffineDimension(IReadOnlyList<Rational[]> points)
    {
        if (points.Count == 0)
        {
            return -1;
        }

        var rows = points.Skip(1).Select(point => point.Zip(points[0], (x, y) => x - y).ToArray()).ToList();
        var rank = 0;
        for (var column = 0; column < points[0].Length; column++)
        {
            var pivot = rows.FindIndex(rank, row => !row[column].IsZero);
            if (pivot < 0)
            {
                continue;
            }

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            foreach (var row in rows.Skip(rank + 1))
            {
                var factor = row[column] / rows[rank][column];
                for (var i = column; i < row.Length; i++)
                {
                    row[i] -= factor * rows[rank][i];
                }
            }

            rank++;
        }

        return rank;
    }

    private static Rational[]? Close(IReadOnlyList<Rational> floors, IReadOnlyList<Rational> caps, int open, int choice)
    {
        var mix = new Rational[floors.Count];
        var rest = Rational.One;
        for (var i = 0; i < mix.Length; i++)
        {
            if (i != open)
            {
                mix[i] = (choice >> i & 1) == 0 ? floors[i] : caps[i];
                rest -= mix[i];
            }
        }

        mix[open] = rest;
        var isWithin = Enumerable.Range(0, mix.Length)
            .All(i => mix[i] >= Rational.Max(floors[i], 0) && mix[i] <= caps[i] && floors[i] <= caps[i]);
        return isWithin ? mix : null;
    }
}
