using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Testing.Statistics;

namespace Andrea.Curriculum.Geometry.Tests.Sampling;

/// <summary>Samples of one slice, column by column, and their agreement with exact probabilities.</summary>
internal sealed class SampleSet
{
    internal const double LeastPValue = 1e-6;

    private const int Cells = 16;
    private const int JointCells = 5;
    private const double LeastExpected = 20;

    private readonly ExactSlice _slice;
    private readonly double[][] _columns;

    internal SampleSet(ExactSlice slice, int count, Action<double[]> draw)
    {
        _slice = slice;
        _columns = [.. slice.Caps.Select(_ => new double[count])];
        var x = new double[slice.Caps.Length];
        for (var s = 0; s < count; s++)
        {
            draw(x);
            for (var i = 0; i < x.Length; i++)
            {
                _columns[i][s] = x[i];
            }
        }
    }

    private int Count => _columns[0].Length;

    internal static SampleSet Uniform(ExactSlice slice, int count, ulong seed)
    {
        var sequence = new SlackSampleSequence(new SlackSampler(slice.RelativeCaps), new StreamKey(seed, 0, StreamPurpose.Estimate, 0));
        return new SampleSet(slice, count, x => sequence.Next(x));
    }

    /// <summary>p-value of the counts of coordinate i in cells of nearly equal exact probability.</summary>
    internal double MarginalPValue(int i)
    {
        var distribution = _slice.Distribution(i);
        var edges = Quantiles(distribution, Cells);
        var counts = new long[edges.Length + 1];
        foreach (var x in _columns[i])
        {
            counts[CellOf(x, edges)]++;
        }

        var cumulative = edges.Select(t => distribution[t]).Append(1).ToArray();
        var expected = cumulative.Select((p, c) => Count * (p - (c == 0 ? 0 : cumulative[c - 1]))).ToArray();
        return PValue(counts, expected);
    }

    /// <summary>p-value of the joint counts of coordinates i and j on a grid of exact quantiles.</summary>
    internal double JointPValue(int i, int j)
    {
        var (s, t) = (Quantiles(_slice.Distribution(i), JointCells), Quantiles(_slice.Distribution(j), JointCells));
        var counts = new long[(s.Length + 1) * (t.Length + 1)];
        for (var sample = 0; sample < Count; sample++)
        {
            counts[(CellOf(_columns[i][sample], s) * (t.Length + 1)) + CellOf(_columns[j][sample], t)]++;
        }

        var joint = _slice.Joint(i, j, [.. s, _slice.Caps[i]], [.. t, _slice.Caps[j]]);
        double At(int a, int b) => a < 0 || b < 0 ? 0 : joint[a, b];
        var expected = Enumerable.Range(0, counts.Length).Select(c => (a: c / (t.Length + 1), b: c % (t.Length + 1)))
            .Select(c => Count * (At(c.a, c.b) - At(c.a - 1, c.b) - At(c.a, c.b - 1) + At(c.a - 1, c.b - 1))).ToArray();
        return PValue(counts, expected);
    }

    /// <summary>Difference of the sample mean of x_i x_j (of x_i where j is negative) from the exact one, in standard errors.</summary>
    internal double StandardErrors(int i, int j)
    {
        var exact = j < 0 ? _slice.Moments(i, i).Mean : _slice.Moments(i, j).Product;
        var values = Enumerable.Range(0, Count).Select(s => _columns[i][s] * (j < 0 ? 1 : _columns[j][s])).ToArray();
        var mean = values.Average();
        var variance = values.Sum(v => (v - mean) * (v - mean)) / (Count - 1.0);
        return (mean - exact) / Math.Sqrt(variance / Count);
    }

    private int CellOf(double x, int[] edges)
    {
        var cell = 0;
        while (cell < edges.Length && x > edges[cell] / (double)_slice.Total)
        {
            cell++;
        }

        return cell;
    }

    /// <summary>Distinct inner grid points whose distribution values come next to c / cells.</summary>
    private static int[] Quantiles(double[] distribution, int cells) =>
    [
        .. Enumerable.Range(1, cells - 1)
            .Select(c => Array.FindIndex(distribution, p => p >= (double)c / cells))
            .Where(t => t > 0 && t < distribution.Length - 1).Distinct(),
    ];

    /// <summary>Pearson's test after cells of small expectation are put together.</summary>
    private static double PValue(long[] counts, double[] expected)
    {
        var small = Enumerable.Range(0, counts.Length).Where(c => expected[c] < LeastExpected).ToArray();
        var large = Enumerable.Range(0, counts.Length).Except(small).ToArray();
        List<long> observed = [.. large.Select(c => counts[c])];
        List<double> wanted = [.. large.Select(c => expected[c])];
        var (rest, restExpected) = (small.Sum(c => counts[c]), small.Sum(c => expected[c]));
        if (restExpected >= 1)
        {
            observed.Add(rest);
            wanted.Add(restExpected);
        }
        else if (rest > 20)
        {
            return 0;
        }

        return wanted.Count < 2 ? 1 : ChiSquared.PValue(ChiSquared.Statistic(observed.ToArray(), wanted.ToArray()), wanted.Count - 1);
    }
}
