using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>What raw weights within whole bounds allow their shares.</summary>
internal static class RawRatios
{
    /// <summary>Shares come from weights when no share needs a greater scale than another allows.</summary>
    public static List<Inequality> Of(int[] least, int[] greatest)
    {
        var all = new List<Inequality>();
        for (var i = 0; i < least.Length; i++)
        {
            var unit = new Rational[least.Length];
            unit[i] = -1;
            all.Add(new Inequality(-1, unit, 0));
            if (greatest[i] == 0)
            {
                all.Add(new Inequality(-1, Array.ConvertAll(unit, x => -x), 0));
            }

            for (var j = 0; j < least.Length; j++)
            {
                if (i != j)
                {
                    var ratio = new Rational[least.Length];
                    (ratio[i], ratio[j]) = (least[j], -greatest[i]);
                    all.Add(new Inequality(-1, ratio, 0));
                }
            }
        }

        return all;
    }

    /// <summary>Small bounds of which one at least is above 0.</summary>
    public static IEnumerable<(int[] Least, int[] Greatest)> Stream(int seed, int count)
    {
        var random = new Random(seed);
        for (var k = 0; k < count; k++)
        {
            var sources = random.Next(1, 5);
            var least = Enumerable.Range(0, sources).Select(_ => random.Next(3) == 0 ? 0 : random.Next(0, 4)).ToArray();
            var greatest = least.Select(low => low + random.Next(0, 4)).ToArray();
            if (greatest.Sum() > 0)
            {
                yield return (least, greatest);
            }
        }
    }
}
