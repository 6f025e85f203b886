using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>Where a stage starts, as its file says it.</summary>
/// <param name="Unit">In what it counts.</param>
/// <param name="Value">The number.</param>
/// <param name="Place">Where it is written.</param>
public readonly record struct StagePosition(PositionUnit Unit, Rational Value, FileSpan Place)
{
    /// <summary>The first step, 0-based, at or behind the position; null when the run does not say enough to tell.</summary>
    /// <param name="batches">Sizes of the run's steps; null when unknown.</param>
    /// <param name="steps">Steps of the run; null when unknown.</param>
    /// <returns>The step, held between 0 and the greatest number that a step can have.</returns>
    public long? Step(BatchSchedule? batches, long? steps) => Unit switch
    {
        PositionUnit.StepFromZero => RoundedUp(Value),
        PositionUnit.StepFromOne => RoundedUp(Value - Rational.One),
        PositionUnit.Fraction => steps is { } all ? RoundedUp(Value * all) : null,
        _ => batches?.StepAfter(Value),
    };

    private static long RoundedUp(Rational value) => BatchSchedule.RoundedUp(value);
}
