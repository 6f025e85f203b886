using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Geometry.Tests.Raw;

/// <summary>Small random bounds of raw weights with many zeros, ties and pinned weights, and their shares by trying every corner of the box.</summary>
internal sealed record RandomWeights(Rational[] Least, Rational[] Greatest)
{
    public int Count => Least.Length;

    public static IEnumerable<RandomWeights> Stream(int seed, int count, int greatestCount)
    {
        var random = new Random(seed);
        for (var k = 0; k < count; k++)
        {
            var n = random.Next(1, greatestCount + 1);
            var grid = random.Next(1, 7);
            var zeros = random.Next(4);
            var least = new Rational[n];
            var greatest = new Rational[n];
            for (var i = 0; i < n; i++)
            {
                var low = random.Next(3) < zeros ? 0 : random.Next(0, grid + 1);
                least[i] = Rational.Of(low, grid);
                greatest[i] = random.Next(3) == 0 ? least[i] : Rational.Of(random.Next(low, (2 * grid) + 1), grid);
            }

            yield return new RandomWeights(least, greatest);
        }
    }

    public static IEnumerable<RandomWeights> Feasible(int seed, int count, int greatestCount) =>
        Stream(seed, count, greatestCount).Where(weights => weights.Corners().Count > 0);

    public BoxConstraints Constraints() => BoxConstraints.Of(Least, Greatest);

    public ReachablePolytope Solve() => ReachablePolytope.OfRaw(Constraints());

    /// <summary>The corners of the box, each divided by its sum; every mix is a mean of them.</summary>
    public List<Rational[]> Corners()
    {
        var corners = new List<Rational[]>();
        for (var choice = 0; choice < 1 << Count; choice++)
        {
            var weights = Enumerable.Range(0, Count).Select(i => (choice >> i & 1) == 0 ? Least[i] : Greatest[i]).ToArray();
            var sum = weights.Aggregate((a, b) => a + b);
            if (!sum.IsZero)
            {
                corners.Add([.. weights.Select(weight => weight / sum)]);
            }
        }

        return corners;
    }

    /// <summary>True when two shares' ratio, and so every pair's, is one that the weights allow.</summary>
    public bool Allows(Rational[] mix)
    {
        var isMix = mix.Aggregate((a, b) => a + b) == 1 && mix.All(share => share.Sign >= 0);
        return isMix && Inequalities().All(row => Dot(row, mix).Sign >= 0);
    }

    /// <summary>Rows a with a w &gt;= 0 that are all there is to know of a mix.</summary>
    public IEnumerable<Rational[]> Inequalities()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return Row((i, Rational.One));
            if (Greatest[i].IsZero)
            {
                yield return Row((i, -Rational.One));
            }

            for (var j = 0; j < Count; j++)
            {
                if (i != j)
                {
                    yield return Row((i, Greatest[j]), (j, -Least[i]));
                }
            }
        }
    }

    public static Rational Dot(IReadOnlyList<Rational> left, IReadOnlyList<Rational> right) =>
        left.Zip(right, (a, b) => a * b).Aggregate(Rational.Zero, (sum, part) => sum + part);

    /// <summary>Rank of rows.</summary>
    public static int Rank(IEnumerable<Rational[]> rows, int width) => BoxVertices.AffineDimension([new Rational[width], .. rows]);

    private Rational[] Row(params (int At, Rational Value)[] entries)
    {
        var row = new Rational[Count];
        foreach (var (at, value) in entries)
        {
            row[at] = value;
        }

        return row;
    }
}
