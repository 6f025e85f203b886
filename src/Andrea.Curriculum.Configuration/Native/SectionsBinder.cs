using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Binds the sections that stand at the top level only.</summary>
internal static class SectionsBinder
{
    /// <summary>The <c>batch</c> section.</summary>
    public static BatchSettings? Batch(SectionReader run) =>
        run.Section(RunKeys.Batch) is { } section
            ? new BatchSettings(section.Integer(BatchKeys.Sequences), section.Integer(BatchKeys.SequenceLength))
            : null;

    /// <summary>The <c>optimizer</c> section.</summary>
    public static OptimizerSettings? Optimizer(SectionReader run) =>
        run.Section(RunKeys.Optimizer) is { } section
            ? new OptimizerSettings
            {
                Place = section.Place,
                LearningRate = section.Number(OptimizerKeys.LearningRate),
                LearningRateWarmupSteps = section.Integer(OptimizerKeys.WarmupSteps),
                Schedule = section.Text(OptimizerKeys.Schedule),
                GradientClip = section.Number(OptimizerKeys.GradientClip),
                WeightDecay = section.Number(OptimizerKeys.WeightDecay),
            }
            : null;

    /// <summary>The <c>model</c> section.</summary>
    public static ModelSettings? Model(SectionReader run) =>
        run.Section(RunKeys.Model) is { } section
            ? new ModelSettings
            {
                Place = section.Place,
                Parameters = section.Number(ModelKeys.Parameters),
                VocabularySize = section.Integer(ModelKeys.VocabularySize),
                Width = section.Integer(ModelKeys.Width),
                Heads = section.Integer(ModelKeys.Heads),
                Layers = section.Integer(ModelKeys.Layers),
                Context = section.Integer(ModelKeys.Context),
                FeedForwardWidth = section.Integer(ModelKeys.FeedForwardWidth),
            }
            : null;

    /// <summary>The <c>monitoring</c> section.</summary>
    public static MonitoringSettings? Monitoring(Binding binding, SectionReader run) =>
        run.Section(RunKeys.Monitoring) is { } section
            ? new MonitoringSettings
            {
                Place = section.Place,
                SampleEvery = section.Integer(MonitoringKeys.SampleEvery),
                CheckpointEvery = section.Integer(MonitoringKeys.CheckpointEvery),
                BestBy = section.Text(MonitoringKeys.BestBy),
                Gate = Gate(binding, section),
            }
            : null;

    /// <summary>The <c>simulation</c> section.</summary>
    public static SimulationSettings? Simulation(Binding binding, SectionReader run, NameTable names, UnknownNames unknown)
    {
        if (run.Section(RunKeys.Simulation) is not { } section)
        {
            return null;
        }

        var seed = section.Value(SimulationKeys.Seed) is { } node
            ? ScalarReader.Seed(binding, node, SimulationKeys.Seed.Type, new ValueName(SimulationKeys.Seed.Name))
            : null;
        return new SimulationSettings
        {
            Place = section.Place,
            Seed = seed,
            Environment = section.Choice(
                SimulationKeys.Environment,
                [LossEnvironment.Noise, LossEnvironment.LearningCurve, LossEnvironment.Memorise, LossEnvironment.Recorded]),
            Log = section.Text(SimulationKeys.Log),
            RepeatWorth = section.Number(SimulationKeys.RepeatWorth),
            Transfer = TransferBinder.Bind(binding, section, names, unknown),
            Sources = LossesBinder.Bind(binding, section, names, unknown),
        };
    }

    private static CoherenceGate? Gate(Binding binding, SectionReader monitoring)
    {
        if (monitoring.Pair(MonitoringKeys.CoherenceGate) is not { } pair)
        {
            return null;
        }

        var node = pair.Value;
        var place = binding.At(pair.Key.Span.Union(node.Span));
        if (node.Kind == YamlKind.Scalar && node.Text is "none" or "false" or "False" or "FALSE")
        {
            return new CoherenceGate(place, true, null, null);
        }

        var type = MonitoringKeys.CoherenceGate.Type;
        var name = new ValueName(MonitoringKeys.CoherenceGate.Name);
        if (node.Kind == YamlKind.Scalar)
        {
            binding.ReportWrongType(node, name, type.Expected, node.Text is "off" or "no" or "None" ? "write `none`" : null);
            return null;
        }

        return SectionReader.Open(binding, node, GateKeys.Group, name, type.Expected) is { } section
            ? new CoherenceGate(place, false, section.Number(GateKeys.Threshold), section.Integer(GateKeys.Consecutive))
            : null;
    }
}
