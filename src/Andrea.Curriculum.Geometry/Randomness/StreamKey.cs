namespace Andrea.Curriculum.Geometry.Randomness;

/// <summary>Names one random stream. Equal keys give equal streams, different keys give independent ones, on every machine.</summary>
/// <param name="Seed">The user's seed.</param>
/// <param name="Walk">Number of the walk.</param>
/// <param name="Purpose">What the stream is for.</param>
/// <param name="Index">A number within the purpose: a source, a phase, a shard.</param>
/// <remarks>
/// The key is absorbed into two 64-bit words by two different chains of bijections, so that two keys collide with probability 2^-128,
/// and never when they differ in one component only.
/// </remarks>
public readonly record struct StreamKey(ulong Seed, ulong Walk, StreamPurpose Purpose, ulong Index)
{
    private const ulong FirstChain = 0x243F6A8885A308D3;  // fraction of pi
    private const ulong SecondChain = 0xB7E151628AED2A6A; // e / 4

    /// <summary>The two words from which a generator's state is filled.</summary>
    internal (ulong First, ulong Second) Absorb() => (Chain(FirstChain), Chain(SecondChain));

    private ulong Chain(ulong start)
    {
        unchecked
        {
            var word = SplitMix64.Mix(start ^ Seed);
            word = SplitMix64.Mix((word + start) ^ Walk);
            word = SplitMix64.Mix((word + start) ^ (ulong)Purpose);
            return SplitMix64.Mix((word + start) ^ Index);
        }
    }
}
