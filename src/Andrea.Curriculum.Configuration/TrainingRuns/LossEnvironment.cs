namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>What answers pulls with losses in a simulation.</summary>
public enum LossEnvironment
{
    /// <summary>A mean and Gaussian noise per source; nothing is learned.</summary>
    Noise,

    /// <summary>A power law per source, with transfer between sources; repeated data is worth less.</summary>
    LearningCurve,

    /// <summary>Noise, until a finite source has been seen often enough to be memorised.</summary>
    Memorise,

    /// <summary>Losses from a log.</summary>
    Recorded,
}
