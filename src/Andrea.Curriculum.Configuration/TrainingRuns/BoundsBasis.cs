namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>What floors and caps bound.</summary>
public enum BoundsBasis
{
    /// <summary>Shares: points of the simplex.</summary>
    Share,

    /// <summary>Independent unnormalised weights that are divided by their sum afterwards.</summary>
    Raw,
}
