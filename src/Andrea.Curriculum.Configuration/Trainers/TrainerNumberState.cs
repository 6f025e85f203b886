namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>What is written where a trainer's file has a number.</summary>
public enum TrainerNumberState
{
    /// <summary>A finite number.</summary>
    Finite,

    /// <summary>NaN or an infinity.</summary>
    NotFinite,

    /// <summary>An interpolation such as <c>${weight}</c>, whose value is written elsewhere: unknown, not wrong.</summary>
    Interpolated,

    /// <summary>Something else, which was reported.</summary>
    Wrong,
}
