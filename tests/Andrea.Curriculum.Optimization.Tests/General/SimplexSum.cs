using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>Volumes of polytopes by cutting them into simplices from one vertex, and their faces from one of theirs, and so on.</summary>
internal static class SimplexSum
{
    /// <summary>The volume of {sum w = 1, inequalities} as a fraction of the simplex cut by its affine hull; 0 of nothing.</summary>
    public static Rational OfHull(int count, IReadOnlyList<Inequality> inequalities)
    {
        var vertices = BasisVertices.Of(count, inequalities);
        if (vertices.Count == 0)
        {
            return Rational.Zero;
        }

        var units = Enumerable.Range(0, count).Select(i => new Inequality(-1, [.. Enumerable.Range(0, count).Select(j => j == i ? (Rational)(-1) : 0)], 0));
        var equations = inequalities.Where(one => vertices.All(vertex => one.Value(vertex) == one.Limit)).ToList();
        List<Inequality> hull = [.. units, .. equations, .. equations.Select(one => new Inequality(-1, Array.ConvertAll(one.Coefficients, x => -x), -one.Limit))];
        var coordinates = Coordinates(vertices);
        return Volume(vertices, inequalities, coordinates) / Volume(BasisVertices.Of(count, hull), hull, coordinates);
    }

    private static List<int> Coordinates(List<Rational[]> vertices)
    {
        var chosen = new List<int>();
        for (var i = 0; i < vertices[0].Length; i++)
        {
            if (BasisVertices.Dimension([.. vertices.Select(vertex => chosen.Append(i).Select(k => vertex[k]).ToArray())]) > chosen.Count)
            {
                chosen.Add(i);
            }
        }

        return chosen;
    }

    private static Rational Volume(List<Rational[]> vertices, IReadOnlyList<Inequality> inequalities, List<int> coordinates)
    {
        var sum = Rational.Zero;
        foreach (var simplex in Cut(vertices, inequalities, coordinates.Count))
        {
            sum += Rational.Abs(Determinant([.. simplex.Skip(1).Select(vertex => coordinates.Select(k => vertex[k] - simplex[0][k]).ToArray())]));
        }

        return sum;
    }

    private static IEnumerable<List<Rational[]>> Cut(List<Rational[]> face, IReadOnlyList<Inequality> inequalities, int dimension)
    {
        if (dimension == 0)
        {
            yield return [face[0]];
            yield break;
        }

        var seen = new HashSet<string>();
        foreach (var one in inequalities.Where(one => one.Value(face[0]) != one.Limit))
        {
            var facet = face.Where(vertex => one.Value(vertex) == one.Limit).ToList();
            if (BasisVertices.Dimension(facet) == dimension - 1 && seen.Add(string.Join("|", facet.Select(vertex => string.Join(" ", vertex)))))
            {
                foreach (var simplex in Cut(facet, inequalities, dimension - 1))
                {
                    yield return [face[0], .. simplex];
                }
            }
        }
    }

    private static Rational Determinant(List<Rational[]> rows)
    {
        var product = Rational.One;
        for (var k = 0; k < rows.Count; k++)
        {
            var pivot = rows.FindIndex(k, row => !row[k].IsZero);
            if (pivot < 0)
            {
                return 0;
            }

            (rows[k], rows[pivot]) = (rows[pivot], rows[k]);
            product *= rows[k][k];
            for (var r = k + 1; r < rows.Count; r++)
            {
                var factor = rows[r][k] / rows[k][k];
                rows[r] = [.. rows[r].Zip(rows[k], (a, b) => a - (factor * b))];
            }
        }

        return product;
    }
}
