using System.Numerics;

namespace Andrea.Curriculum.Geometry.Tests.Sampling;

/// <summary>
/// Exact probabilities of the uniform distribution on {0 &lt;= x &lt;= caps, sum x = Total}, by inclusion and exclusion over the caps in integers:
/// with m positive caps the volume is proportional to the sum over sets A of them of (-1)^|A| (Total - caps(A))^(m-1), gathered by subset sums.
/// </summary>
internal sealed class ExactSlice(int total, int[] caps)
{
    private readonly int _free = caps.Count(cap => cap > 0);
    private readonly BigInteger[] _powers = [.. Enumerable.Range(0, total + 1).Select(r => BigInteger.Pow(r, caps.Count(cap => cap > 0) - 1))];

    internal int Total => total;

    internal int[] Caps => caps;

    /// <summary>Volume of the slice divided by that of the simplex without caps.</summary>
    internal double FractionOfSimplex => Ratio(Measure(SignedSubsetSums([])), _powers[total]);

    /// <summary>The caps relative to the total, as a sampler takes them.</summary>
    internal double[] RelativeCaps => [.. caps.Select(cap => Math.Min(cap, total) / (double)total)];

    /// <summary>P(x_i &lt;= t) for each t in [0, cap].</summary>
    internal double[] Distribution(int i)
    {
        var others = SignedSubsetSums([i]);
        var whole = Measure(Times(others, caps[i]));
        return [.. Enumerable.Range(0, caps[i] + 1).Select(t => Ratio(Measure(Times(others, t)), whole))];
    }

    /// <summary>P(x_i &lt;= s, x_j &lt;= t).</summary>
    internal double[,] Joint(int i, int j, int[] s, int[] t)
    {
        var others = SignedSubsetSums([i, j]);
        var whole = Measure(Times(Times(others, caps[i]), caps[j]));
        var result = new double[s.Length, t.Length];
        for (var a = 0; a < s.Length; a++)
        {
            var first = Times(others, s[a]);
            for (var b = 0; b < t.Length; b++)
            {
                result[a, b] = Ratio(Measure(Times(first, t[b])), whole);
            }
        }

        return result;
    }

    /// <summary>E x_i and E x_i x_j in units of the total; i and j may be equal.</summary>
    internal (double Mean, double Product) Moments(int i, int j)
    {
        var m = _free;
        var others = SignedSubsetSums(i == j ? [i] : [i, j]);
        (BigInteger mean, BigInteger product, BigInteger whole) = (0, 0, 0);
        for (var k = 0; k <= total; k++)
        {
            foreach (var (shiftI, shiftJ, sign) in Shifts(i, j))
            {
                var rest = total - k - shiftI - (i == j ? 0 : shiftJ);
                if (rest <= 0)
                {
                    continue;
                }

                // Over a shifted simplex of size r: E x_i = s_i + r/m, E x_i x_j = s_i s_j + (s_i + s_j) r/m + r^2 (1 + [i = j]) / (m (m + 1)).
                BigInteger r = rest;
                var weight = sign * others[k] * _powers[rest];
                whole += weight;
                mean += weight * ((shiftI * m) + r);
                product += weight * (((BigInteger)shiftI * shiftJ * m * (m + 1)) + ((shiftI + shiftJ) * r * (m + 1)) + (r * r * (i == j ? 2 : 1)));
            }
        }

        return (Ratio(mean, whole * m * total), Ratio(product, whole * m * (m + 1) * total * total));
    }

    private IEnumerable<(int ShiftI, int ShiftJ, int Sign)> Shifts(int i, int j) => i == j
        ? [(0, 0, 1), (caps[i], caps[i], -1)]
        : [(0, 0, 1), (caps[i], 0, -1), (0, caps[j], -1), (caps[i], caps[j], 1)];

    /// <summary>Coefficients of prod (1 - z^cap) below z^Total, the named factors left out.</summary>
    private BigInteger[] SignedSubsetSums(int[] without)
    {
        var coefficients = new BigInteger[total + 1];
        coefficients[0] = 1;
        for (var i = 0; i < caps.Length; i++)
        {
            if (caps[i] > 0 && !without.Contains(i))
            {
                coefficients = Times(coefficients, caps[i]);
            }
        }

        return coefficients;
    }

    private static BigInteger[] Times(BigInteger[] coefficients, int cap)
    {
        var result = (BigInteger[])coefficients.Clone();
        for (var k = cap; k < result.Length; k++)
        {
            result[k] -= coefficients[k - cap];
        }

        return result;
    }

    private BigInteger Measure(BigInteger[] coefficients)
    {
        BigInteger sum = 0;
        for (var k = 0; k < coefficients.Length; k++)
        {
            sum += coefficients[k].IsZero ? 0 : coefficients[k] * _powers[total - k];
        }

        return sum;
    }

    private static double Ratio(BigInteger numerator, BigInteger denominator) => (double)((numerator << 200) / denominator) * Math.ScaleB(1, -200);
}
