using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>Balls of {sum w = 1, inequalities} from its vertices: exact radii around given centres, and the greatest radius by trying all sets of facets.</summary>
internal sealed class BallOracle
{
    private readonly List<Rational[]> _vertices;
    private readonly List<Rational[]> _directions = [];
    private readonly List<Inequality> _facets = [];

    public BallOracle(int count, IReadOnlyList<Inequality> inequalities)
    {
        _vertices = BasisVertices.Of(count, inequalities);
        foreach (var vertex in _vertices.Skip(1))
        {
            var step = vertex.Zip(_vertices[0], (a, b) => a - b).ToArray();
            foreach (var known in _directions)
            {
                var factor = Dot(step, known) / Dot(known, known);
                step = [.. step.Zip(known, (a, b) => a - (factor * b))];
            }

            if (step.Any(x => !x.IsZero))
            {
                _directions.Add(step);
            }
        }

        foreach (var one in inequalities.Where(one => !SquaredLength(one).IsZero))
        {
            _facets.Add(one);
        }
    }

    public bool IsEmpty => _vertices.Count == 0;

    public int Dimension => _directions.Count;

    /// <summary>Square of the greatest radius around a centre.</summary>
    public Rational SquaredRadius(IReadOnlyList<Rational> centre) => _facets.Count == 0 ? 0 : _facets.Min(one =>
    {
        var slack = one.Limit - one.Value(centre);
        return slack * slack / SquaredLength(one);
    });

    /// <summary>The greatest radius of all: of d + 1 facets that say most, whichever these are.</summary>
    public double Greatest()
    {
        var origin = _vertices[0];
        var lengths = _directions.Select(direction => Math.Sqrt(Dot(direction, direction).ToDouble())).ToArray();
        double[][] rows = [.. _facets.Select(one =>
        {
            var row = _directions.Select((direction, k) => Dot(one.Coefficients, direction).ToDouble() / lengths[k]).ToArray();
            var length = Math.Sqrt(row.Sum(x => x * x));
            return row.Select(x => x / length).Append(1).Append((one.Limit - one.Value(origin)).ToDouble() / length).ToArray();
        })];
        var best = 0.0;
        Try([], 0);
        return best;

        void Try(List<double[]> chosen, int next)
        {
            if (chosen.Count == Dimension + 1)
            {
                if (Solve(chosen) is { } point && point[^1] > best && rows.All(row => row.Zip(point, (a, b) => a * b).Sum() <= row[^1] + 1e-10))
                {
                    best = point[^1];
                }

                return;
            }

            for (var k = next; k < rows.Length; k++)
            {
                Try([.. chosen, rows[k]], k + 1);
            }
        }
    }

    private static double[]? Solve(List<double[]> chosen)
    {
        var rows = chosen.ConvertAll(row => (double[])row.Clone());
        var size = rows.Count;
        for (var k = 0; k < size; k++)
        {
            var pivot = Enumerable.Range(k, size - k).MaxBy(r => Math.Abs(rows[r][k]));
            if (Math.Abs(rows[pivot][k]) < 1e-9)
            {
                return null;
            }

            (rows[k], rows[pivot]) = (rows[pivot], rows[k]);
            for (var r = 0; r < size; r++)
            {
                if (r != k)
                {
                    var factor = rows[r][k] / rows[k][k];
                    rows[r] = [.. rows[r].Zip(rows[k], (a, b) => a - (factor * b))];
                }
            }
        }

        return [.. rows.Select((row, k) => row[size] / row[k])];
    }

    private Rational SquaredLength(Inequality one) => _directions
        .Select(direction => Dot(one.Coefficients, direction) is var along ? along * along / Dot(direction, direction) : 0)
        .Aggregate(Rational.Zero, (a, b) => a + b);

    private static Rational Dot(IReadOnlyList<Rational> left, IReadOnlyList<Rational> right) =>
        left.Zip(right, (a, b) => a * b).Aggregate(Rational.Zero, (a, b) => a + b);
}
