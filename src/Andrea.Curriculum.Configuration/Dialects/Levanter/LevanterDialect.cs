using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>
/// Levanter's mixtures, also those that Marin writes: <c>configs</c> (later <c>components</c>) and <c>train_weights</c>, one mapping or a
/// list of stages by training step. Read as its <c>LMMixtureDatasetConfig</c>, <c>MixtureDataset</c> and <c>BatchSchedule</c> do.
/// </summary>
internal sealed class LevanterDialect : Dialect
{
    private static readonly WeightConvention Weights = new()
    {
        Kind = WeightKind.Relative,
        Basis = CountingBasis.Sequences,
        OnOtherSum = "Levanter divides them by their sum and does not say so",
        OnNegative = "Levanter stops with a ValueError when it builds the mixture",
        OnNotFinite = "Levanter does not check it, and divides by a sum that is not finite either",
        OnAllZero = "Levanter stops with a ValueError when it builds the mixture",
    };

    /// <inheritdoc/>
    public override string Name => "levanter";

    /// <inheritdoc/>
    public override string Trainer => "Levanter";

    /// <inheritdoc/>
    public override string Lacking => "no `train_weights`";

    /// <inheritdoc/>
    internal override DialectMatch Match(YamlNode root) =>
        LevanterLayout.Of(root) is not null ? DialectMatch.Certain
        : LevanterLayout.IsLevanter(root) ? DialectMatch.WithoutMixture
        : DialectMatch.None;

    /// <inheritdoc/>
    internal override TrainerFile? Read(DialectBinding binding, YamlNode root)
    {
        var layout = LevanterLayout.Of(root)
            ?? new LevanterLayout(root, root.Find("data") is { Kind: YamlKind.Mapping } data ? data : root);
        var stages = LevanterStages.Read(binding, layout);
        if (stages.IsEmpty)
        {
            LevanterKeys.Check(binding, layout);
            return null;
        }

        var sources = LevanterSources.Collect(binding, layout, stages);
        if (sources.Count == 0)
        {
            binding.Report(ReadingRules.MissingKey, layout.Data.Span, $"there are no `{layout.SourcesKey}`, expected the sources by name; Levanter has nothing to train on");
            return null;
        }

        if ((long)stages.Length * sources.Count > DialectBinding.MaxWeights)
        {
            binding.ReportLimit("weights", layout.Weights?.Key.Span ?? layout.Data.Span, $"the file has more than {DialectBinding.MaxWeights} sources times stages, the most that are read");
            return null;
        }

        var schedule = LevanterSchedule.Read(binding, layout);
        var file = new TrainerFile
        {
            Dialect = this,
            Tree = root.Tree,
            Place = binding.At(layout.Weights?.Key.Span ?? layout.Data.Span),
            Sources = LevanterSources.Describe(binding, layout, schedule, sources, stages),
            Stages = LevanterStages.Name(stages, sources),
            Convention = Weights,
            Steps = schedule.Steps,
            Batch = schedule.Batch,
            Batches = schedule.Batches,
            Optimizer = LevanterOptimizer.Read(binding, root, schedule.Steps),
        };
        Check(binding, layout, file, stages);
        return file;
    }

    private static void Check(DialectBinding binding, LevanterLayout layout, TrainerFile file, ImmutableArray<LevanterStage> stages)
    {
        LevanterKeys.Check(binding, layout);
        UnknownWeights.Check(binding, layout, stages);
        LevanterRefusals.Check(binding, layout, file);
        if (MixtureBlock.Read(binding, layout) is not { } block)
        {
            return;
        }

        BlockRounding.Check(binding, block, file);
        if (file.Batches is { } batches)
        {
            BlockBoundaries.Check(binding, block, batches, file);
        }
    }
}
