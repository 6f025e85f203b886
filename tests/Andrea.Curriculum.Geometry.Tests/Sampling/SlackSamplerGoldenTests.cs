using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;

namespace Andrea.Curriculum.Geometry.Tests.Sampling;

/// <summary>The bits themselves: a machine, instruction set or compiler that computes anything differently fails here.</summary>
public sealed class SlackSamplerGoldenTests
{
    private const int Count = 10_000;

    [Theory]
    [InlineData("triangle", 8076991566514888216UL)]
    [InlineData("two wide four narrow", 3937251330009373957UL)]
    [InlineData("sixteen mixed", 3491049997910186206UL)]
    [InlineData("sixteen of one eighth", 15849636844258487587UL)]
    [InlineData("sixteen free", 8033124803991434088UL)]
    [InlineData("almost a full corner", 10068489463427013963UL)]
    [InlineData("one huge many tiny", 1853270312494086383UL)]
    public void Ten_thousand_samples_have_these_bits(string name, ulong expected)
    {
        var sampler = new SlackSampler(SliceInstances.Of(name).RelativeCaps);
        var sequence = new SlackSampleSequence(sampler, new StreamKey(1, 2, StreamPurpose.RandomPhase, 3));
        var x = new double[sampler.Count];
        var hash = new Fingerprint();
        for (var s = 0; s < Count; s++)
        {
            sequence.Next(x);
            foreach (var value in x)
            {
                hash.Add(value);
            }
        }

        Assert.Equal(expected, hash.Value);
    }

    [Fact]
    public void Ten_thousand_normals_have_these_bits()
    {
        var stream = new Xoshiro256StarStar(new StreamKey(1, 2, StreamPurpose.Noise, 3));
        var hash = new Fingerprint();
        for (var i = 0; i < Count; i++)
        {
            hash.Add(NormalDistribution.Next(ref stream));
        }

        Assert.Equal(9266297270793874677UL, hash.Value);
    }

    /// <summary>FNV-1a over the words of the doubles.</summary>
    private sealed class Fingerprint
    {
        internal ulong Value { get; private set; } = 14695981039346656037;

        internal void Add(double value) => Value = unchecked((Value ^ BitConverter.DoubleToUInt64Bits(value)) * 1099511628211);
    }
}
