using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Dialects.Checks;

/// <summary>How messages call a stage.</summary>
internal static class StageWords
{
    /// <summary>The stage by its name; of a file with one mix just that.</summary>
    public static string Of(TrainerFile file, TrainerStage stage) =>
        file.Convention.IsPrior ? "the prior"
        : file.Stages.Length == 1 && stage.Name.IsAssumed ? "the mix" : $"stage {Quotation.Of(stage.Name.Value)}";
}
