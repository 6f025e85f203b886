namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>In what a trainer's file counts where a stage starts.</summary>
public enum PositionUnit
{
    /// <summary>Steps, the first of which is 0.</summary>
    StepFromZero,

    /// <summary>Steps, the first of which is 1.</summary>
    StepFromOne,

    /// <summary>Tokens seen before.</summary>
    Tokens,

    /// <summary>Part of the run that is over, from 0 to 1.</summary>
    Fraction,
}
