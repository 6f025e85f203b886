namespace Andrea.Curriculum.Geometry.Randomness;

/// <summary>What a random stream is used for; streams of different purposes are independent. The values are part of the output's bytes.</summary>
public enum StreamPurpose
{
    /// <summary>Lengths and kinds of the phases of a walk.</summary>
    PhasePlan = 1,

    /// <summary>The uniform random point of a random phase; indexed by the phase's number in its walk.</summary>
    RandomPhase = 2,

    /// <summary>The sources drawn step by step.</summary>
    ArmDraw = 3,

    /// <summary>Noise of the environment's rewards or losses; indexed by source, and pull number k uses draw number k.</summary>
    Noise = 4,

    /// <summary>Choices of a randomised policy.</summary>
    Policy = 5,

    /// <summary>Properties of an environment that are drawn once.</summary>
    Environment = 6,

    /// <summary>Estimates by sampling, outside any walk.</summary>
    Estimate = 7,
}
