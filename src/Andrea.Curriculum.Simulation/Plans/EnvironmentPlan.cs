using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Simulation.Environments;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>What answers pulls with losses, for all walks; immutable.</summary>
internal sealed record EnvironmentPlan
{
    /// <summary>Which one.</summary>
    public required LossEnvironment Kind { get; init; }

    /// <summary>Mean and noise of every source.</summary>
    public required ImmutableArray<LossModel> Losses { get; init; }

    /// <summary>How the loss of every source moves.</summary>
    public required ImmutableArray<SourceCurve> Curves { get; init; }

    /// <summary>What part a sequence of the first source is worth for the second.</summary>
    public required ImmutableArray<(int From, int To, double Part)> Transfer { get; init; }

    /// <summary>R* of repeated data.</summary>
    public required double RepeatWorth { get; init; }

    /// <summary>Recorded losses of every source; empty in other environments.</summary>
    public ImmutableArray<ImmutableArray<double>> Recorded { get; init; } = [];

    /// <summary>Makes the environment of one thread.</summary>
    public ILossEnvironment Make(ulong seed) => Kind switch
    {
        LossEnvironment.LearningCurve => new LearningCurveEnvironment(seed, Curves, Transfer, RepeatWorth),
        LossEnvironment.Memorise => new MemoriseEnvironment(seed, Curves),
        LossEnvironment.Recorded => new RecordedEnvironment(seed, Recorded),
        _ => new NoiseEnvironment(seed, Losses),
    };
}
