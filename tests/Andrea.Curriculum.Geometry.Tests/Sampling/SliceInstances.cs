using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Tests.Sampling;

/// <summary>Slices with integer caps: shapes that are easy, lopsided, nearly full, nearly empty, and hopeless for rejection.</summary>
internal static class SliceInstances
{
    internal static readonly string[] Names =
    [
        "triangle", "segment", "two wide four narrow", "three sizes", "sixteen mixed", "sixteen of one eighth", "sixteen free",
        "twelve near a tenth", "nearly full", "almost a full corner", "one huge many tiny", "halving", "two of three", "thirty-two mixed", "with pinned ones",
    ];

    internal static ExactSlice Of(string name) => name switch
    {
        "triangle" => new(1000, [1000, 500, 1000]),
        "segment" => new(1000, [700, 600]),
        "two wide four narrow" => new(1000, [1000, 1000, 100, 100, 100, 100]),
        "three sizes" => new(1000, [1000, 40, 970]),
        "sixteen mixed" => new(692, [86, 129, 55, 106, 114, 55, 89, 57, 168, 166, 125, 107, 129, 142, 116, 157]),
        "sixteen of one eighth" => new(800, [.. Enumerable.Repeat(100, 16)]),
        "sixteen free" => new(600, [.. Enumerable.Repeat(600, 16)]),
        "twelve near a tenth" => new(1000, [100, 97, 103, 91, 110, 88, 99, 105, 101, 94, 107, 96]),
        "nearly full" => new(1000, [200, 150, 130, 120, 100, 100, 80, 70, 60, 40]),
        "almost a full corner" => new(1000, [52, 52, 52, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 50]),
        "one huge many tiny" => new(1000, [1000, .. Enumerable.Repeat(11, 100)]),
        "halving" => new(1024, [1024, 1024, 512, 256, 128, 64, 32, 16, 8]),
        "two of three" => new(1000, [500, 500, 500]),
        "thirty-two mixed" => new(900, [.. Mixed(32, 20, 90, 3)]),
        "with pinned ones" => new(1000, [0, 400, 500, 0, 450, 0]),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    internal static IEnumerable<int> Mixed(int count, int least, int greatest, ulong seed)
    {
        var stream = new Xoshiro256StarStar(new StreamKey(seed, 0, StreamPurpose.Estimate, 77));
        for (var i = 0; i < count; i++)
        {
            yield return (int)stream.NextBetween(least, greatest);
        }
    }
}
