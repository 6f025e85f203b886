namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>What a number beside a source means to the trainer that reads it.</summary>
public enum WeightKind
{
    /// <summary>A weight of any size, divided by the sum of all.</summary>
    Relative,

    /// <summary>A probability; all together must be 1.</summary>
    Probability,

    /// <summary>A share of the final mix, which ends when the tightest source does.</summary>
    ShareOfMix,

    /// <summary>The part of the source that is used, from 0 to 1.</summary>
    FractionOfSource,

    /// <summary>Passes over the source.</summary>
    Epochs,

    /// <summary>Rows or samples, counted.</summary>
    Rows,

    /// <summary>Tokens, counted.</summary>
    Tokens,

    /// <summary>An exponent of the source's size.</summary>
    SizePower,

    /// <summary>How often the source is listed.</summary>
    Repetition,
}
