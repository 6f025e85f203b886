using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Cli.Output.Simulating;

/// <summary>What a simulation's losses and data came from, in words.</summary>
internal static class EnvironmentWords
{
    /// <summary>The environment and what it does not know; null for plain noise.</summary>
    public static string? Environment(SimulationSummary summary) => summary.Environment switch
    {
        LossEnvironment.LearningCurve =>
            "learning-curve: a power law per source, repeated data worth less (Muennighoff et al. 2023); its use per source is ours",
        LossEnvironment.Memorise => "memorise: noise around the mean, until a source has been seen often enough to be memorised",
        LossEnvironment.Recorded => "recorded: every source's losses in their order, from a random place per walk (circular block bootstrap); "
            + $"they do not react to the mix; {SampleSizes(summary)}",
        _ => null,
    };

    /// <summary>When a source was used up, and what followed.</summary>
    public static string Exhausted(SimulationSummary summary, ExhaustionSummary source)
    {
        var name = DisplayText.Escape(summary.Sources[source.Source]);
        var what = source.Then == OnExhausted.Drop ? $"{name} leaves the mix, its floor with it," : $"{name} ends the run";
        var steps = source.EarliestStep == source.LatestStep
            ? $"after step {NumberText.Count(source.EarliestStep)}"
            : $"after steps {NumberText.Count(source.EarliestStep)} to {NumberText.Count(source.LatestStep)}";
        var walks = $"in {NumberText.Count(source.Walks)} of {NumberText.Count(summary.Walks, "walk")}";
        var end = source.WalksWithoutMix > 0 ? $"; no mix is left then in {NumberText.Count(source.WalksWithoutMix)}, which end" : "";
        return $"{what} {steps} {walks}{end}";
    }

    private static string SampleSizes(SimulationSummary summary)
    {
        var least = summary.Recorded.MinBy(source => source.EffectiveSampleSize)!;
        return $"{NumberText.Count(summary.Recorded.Sum(source => (long)source.Losses))} losses; the fewest effective ones, "
            + $"{SimulationWords.Fixed(least.EffectiveSampleSize, 1)} of {NumberText.Count(least.Losses)}, has {DisplayText.Escape(summary.Sources[least.Source])}";
    }
}
