namespace Andrea.Curriculum.Geometry.Randomness;

/// <summary>A counter passed through a 64-bit mixing permutation; it turns keys into generator states.</summary>
/// <remarks>Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014; the mixer is Stafford's variant 13.</remarks>
internal struct SplitMix64(ulong state)
{
    /// <summary>The step of the counter: 2^64 divided by the golden ratio, made odd.</summary>
    public const ulong Increment = 0x9E3779B97F4A7C15;

    internal const ulong FirstMultiplier = 0xBF58476D1CE4E5B9;
    internal const ulong SecondMultiplier = 0x94D049BB133111EB;

    private ulong _state = state;

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += Increment;
        }

        return Mix(_state);
    }

    /// <summary>A permutation of 64-bit words in which each input bit flips each output bit with probability one half.</summary>
    /// <param name="word">Any word.</param>
    public static ulong Mix(ulong word)
    {
        unchecked
        {
            word = (word ^ (word >> 30)) * FirstMultiplier;
            word = (word ^ (word >> 27)) * SecondMultiplier;
            return word ^ (word >> 31);
        }
    }
}
