using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Linting.Wording;

/// <summary>Words for the starts of stages in files whose first step is 1; ours is 0.</summary>
internal static class StepsFromOne
{
    /// <summary>True for the start of a stage that its file counts from 1.</summary>
    /// <param name="run">The run.</param>
    /// <param name="start">Where the start stands.</param>
    public static bool Has(TrainingRun run, FileSpan start) =>
        run.Trainer is { } trainer && trainer.Stages.Any(stage => stage.Start is { Unit: PositionUnit.StepFromOne } position && position.Place == start);

    /// <summary>What a start that is counted from 0 is in the file.</summary>
    /// <param name="start">The start, 0-based.</param>
    public static string Note(long start) =>
        $"the file counts steps from 1: its step {Figures.Count(start + 1)} is step {Figures.Count(start)} here";
}
