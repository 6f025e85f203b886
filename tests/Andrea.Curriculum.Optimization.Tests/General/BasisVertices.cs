using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>Vertices of {sum w = 1, inequalities} by trying all bases.</summary>
internal static class BasisVertices
{
    public static List<Rational[]> Of(int count, IReadOnlyList<Inequality> inequalities)
    {
        var found = new List<Rational[]>();
        Extend(count, inequalities, inequalities, 0, [], found);
        return found;
    }

    /// <summary>All mixes at which so many of the inequalities meet that no other mix has them all; they need not hold there.</summary>
    public static List<Rational[]> OfArrangement(int count, IReadOnlyList<Inequality> inequalities)
    {
        var found = new List<Rational[]>();
        Extend(count, inequalities, [], 0, [], found);
        return [.. found.Where(point => point.All(share => share.Sign >= 0))];
    }

    public static int Dimension(List<Rational[]> points)
    {
        var rows = points.Skip(1).Select(point => point.Zip(points[0], (a, b) => a - b).ToArray()).ToList();
        var rank = points.Count == 0 ? -1 : 0;
        for (var column = 0; points.Count > 0 && column < points[0].Length; column++)
        {
            var pivot = rows.FindIndex(row => !row[column].IsZero);
            if (pivot >= 0)
            {
                rank++;
                var leading = rows[pivot];
                rows.RemoveAt(pivot);
                rows = [.. rows.Select(row => row.Zip(leading, (a, b) => a - (row[column] / leading[column] * b)).ToArray())];
            }
        }

        return rank;
    }

    private static void Extend(int count, IReadOnlyList<Inequality> all, IReadOnlyList<Inequality> held, int next, List<Inequality> basis, List<Rational[]> found)
    {
        if (basis.Count == count - 1)
        {
            if (Solve(count, basis) is { } point && held.All(one => one.Value(point) <= one.Limit)
                && !found.Any(other => other.SequenceEqual(point)))
            {
                found.Add(point);
            }

            return;
        }

        for (var k = next; k < all.Count; k++)
        {
            basis.Add(all[k]);
            Extend(count, all, held, k + 1, basis, found);
            basis.RemoveAt(basis.Count - 1);
        }
    }

    private static Rational[]? Solve(int count, List<Inequality> basis)
    {
        var rows = basis.Select(one => one.Coefficients.Append(one.Limit).ToArray())
            .Append([.. Enumerable.Repeat(Rational.One, count + 1)]).ToArray();
        for (var column = 0; column < count; column++)
        {
            var pivot = Array.FindIndex(rows, column, row => !row[column].IsZero);
            if (pivot < 0)
            {
                return null;
            }

            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (var other = 0; other < count; other++)
            {
                if (other != column && !rows[other][column].IsZero)
                {
                    var factor = rows[other][column] / rows[column][column];
                    rows[other] = [.. rows[other].Zip(rows[column], (a, b) => a - (factor * b))];
                }
            }
        }

        return [.. rows.Select((row, i) => row[count] / row[i])];
    }
}
