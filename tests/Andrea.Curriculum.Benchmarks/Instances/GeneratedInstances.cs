using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Benchmarks.Instances;

/// <summary>Instances of the same kinds as the given ones, so that a fresh clone has something to measure.</summary>
internal static class GeneratedInstances
{
    private const ulong Seed = 20260911;

    /// <summary>An instance by its name, or null.</summary>
    public static Instance? Find(string name) => name switch
    {
        "random16" => Random(name, 16, 1_000, (0, 30), (50, 200)),
        "random128" => Random(name, 128, 1_000, (0, 4), (5, 25)),
        "tight10000" => Random(name, 10_000, 1_000_000, (0, 60), (61, 200)),
        "loose10000" => Random(name, 10_000, 1_000_000, (0, 0), (1_000, 5_000)),
        "polish16" => Polish(name),
        _ => null,
    };

    /// <summary>Floors and caps uniform on a grid.</summary>
    private static Instance Random(string name, int count, int unit, (int Least, int Greatest) floors, (int Least, int Greatest) caps)
    {
        var random = new Xoshiro256StarStar(new StreamKey(Seed, (ulong)count, StreamPurpose.Environment, (ulong)unit));
        Rational Draw((int Least, int Greatest) range) => Rational.Of(random.NextBetween(range.Least, range.Greatest), (BigInteger)unit);
        var (low, high) = (new Rational[count], new Rational[count]);
        for (var i = 0; i < count; i++)
        {
            (low[i], high[i]) = (Draw(floors), Draw(caps));
        }

        return new Instance(name, [.. low], [.. high]);
    }

    /// <summary>One great floor, one cap, two exclusions.</summary>
    private static Instance Polish(string name)
    {
        var (low, high) = (new Rational[16], new Rational[16]);
        Array.Fill(high, Rational.One);
        low[0] = Rational.Of(7, 10);
        high[5] = Rational.Of(1, 4);
        high[10] = high[11] = Rational.Zero;
        return new Instance(name, [.. low], [.. high]);
    }
}
