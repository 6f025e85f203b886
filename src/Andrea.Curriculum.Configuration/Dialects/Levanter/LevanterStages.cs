using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>Reads <c>train_weights</c>: one mapping, or a list of pairs of a step and a mapping.</summary>
internal static class LevanterStages
{
    /// <summary>The stages; empty when there are none, which is reported.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="layout">The file.</param>
    public static ImmutableArray<LevanterStage> Read(DialectBinding binding, LevanterLayout layout)
    {
        if (layout.Weights is not { Value: { IsNull: false } weights })
        {
            return Missing(binding, layout);
        }

        if (DialectBinding.IsInterpolated(weights))
        {
            return [new LevanterStage(binding.At(weights), null, [], IsElsewhere: true)];
        }

        if (weights.Kind == YamlKind.Mapping)
        {
            return [new LevanterStage(binding.At(weights), null, Weights(binding, weights))];
        }

        if (weights.Kind == YamlKind.Scalar)
        {
            binding.ReportWrongType(weights, "train_weights", "a mapping {source: weight}, or a list of [step, {source: weight}]");
            return [];
        }

        var stages = ImmutableArray.CreateBuilder<LevanterStage>();
        var (entry, entries, numbers) = (0, weights.ChildCount, 0);
        foreach (var item in weights.Items)
        {
            entry++;
            if (stages.Count == DialectBinding.MaxStages)
            {
                binding.ReportLimit("stages", item.Span, $"`train_weights` has more than {DialectBinding.MaxStages} stages, the most that are read");
                break;
            }

            if ((numbers += Numbers(item)) > DialectBinding.MaxWeights)
            {
                binding.ReportLimit("weights", item.Span, $"`train_weights` has more than {DialectBinding.MaxWeights} weights, the most that are read");
                break;
            }

            if (Stage(binding, item, isFirst: entry == 1, isLast: entry == entries) is { } stage)
            {
                stages.Add(stage);
            }
        }

        if (entries == 0)
        {
            binding.ReportWrongType(weights, "train_weights", "at least one stage");
        }

        return stages.ToImmutable();
    }

    /// <summary>The stages by the sources' numbers, each called by its step.</summary>
    /// <param name="stages">The stages as written.</param>
    /// <param name="sources">The sources.</param>
    public static ImmutableArray<TrainerStage> Name(ImmutableArray<LevanterStage> stages, SourceList sources)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = ImmutableArray.CreateBuilder<TrainerStage>(stages.Length);
        foreach (var stage in stages)
        {
            var name = stages.Length == 1 ? "mix" : stage.Start is { } start ? $"step-{start.Value}" : $"stage-{named.Count + 1}";
            uses[name] = uses.GetValueOrDefault(name) + 1;
            name = uses[name] == 1 ? name : $"{name}-{uses[name]}";

            named.Add(new TrainerStage
            {
                Place = stage.Place,
                Name = new Setting<string>(name, null),
                Start = stage.Start,
                Weights = [.. stage.Weights.Where(weight => sources.Find(weight.Name.Value) is not null)
                    .Select(weight => new TrainerWeight(sources.Find(weight.Name.Value)!.Value, weight.Name.Place, weight.Number))],
                MixIsElsewhere = stage.IsElsewhere,
            });
        }

        return named.ToImmutable();
    }

    private static ImmutableArray<LevanterStage> Missing(DialectBinding binding, LevanterLayout layout)
    {
        if (layout.Sources is { Kind: YamlKind.Mapping } sources && layout.SourcesKey == "components" && layout.Weights is null)
        {
            var even = ImmutableArray.CreateBuilder<(Located<string>, TrainerNumber)>();
            foreach (var pair in sources.Pairs)
            {
                var place = binding.At(pair.Key);
                even.Add((new Located<string>(pair.Key.Text, place), new TrainerNumber("1", place, TrainerNumberState.Finite, Rational.One)));
            }

            return [new LevanterStage(binding.At(sources), null, even.ToImmutable())];
        }

        binding.Report(ReadingRules.MissingKey, layout.Weights?.Key.Span ?? layout.Sources?.Span ?? layout.Data.Span,
            "there are no `train_weights`, expected a mapping {source: weight} or a list of [step, {source: weight}]; Levanter has nothing to train on");
        return [];
    }

    /// <summary>Most weights that an entry can have; of an alias those that are written elsewhere.</summary>
    private static int Numbers(YamlNode item)
    {
        var most = 0;
        foreach (var part in item.Items)
        {
            most = Math.Max(most, part.ChildCount / 2);
        }

        return most;
    }

    private static LevanterStage? Stage(DialectBinding binding, YamlNode item, bool isFirst, bool isLast)
    {
        if (item.Kind != YamlKind.Sequence || item.ChildCount != 2)
        {
            binding.ReportWrongType(item, "an entry of train_weights", "a pair [step, {source: weight}]");
            return null;
        }

        var items = item.Items.GetEnumerator();
        items.MoveNext();
        var step = items.Current;
        items.MoveNext();
        var weights = items.Current;
        var start = Start(binding, step, isFirst, isLast);
        if (DialectBinding.IsInterpolated(weights))
        {
            return new LevanterStage(binding.At(item), start, [], IsElsewhere: true);
        }

        if (weights.Kind == YamlKind.Mapping)
        {
            return new LevanterStage(binding.At(item), start, Weights(binding, weights));
        }

        binding.ReportWrongType(weights, "the second part of a stage", "a mapping {source: weight}");
        return null;
    }

    private static StagePosition? Start(DialectBinding binding, YamlNode node, bool isFirst, bool isLast)
    {
        if (binding.Finite(node, "the step of a stage") is not { } step)
        {
            if (node.IsNull)
            {
                binding.ReportWrongType(node, "the step of a stage", "a whole number of at least 0");
            }

            return null;
        }

        if (!step.Value.Denominator.IsOne || step.Value.Numerator > long.MaxValue)
        {
            binding.ReportWrongType(node, "the step of a stage", "a whole number of at least 0");
            return null;
        }

        if (step.Value.Sign < 0)
        {
            binding.Report(TrainerRules.NotImplementedByTrainer, step.Place.Span, isLast && !isFirst
                ? $"a stage starts at step {step.Value}, expected 0 or more; Levanter's `rescale_mixture_schedule_for_batch_schedule` lets the last stage have one below 0, but `MixtureDataset` then refuses it as no multiple of its block"
                : $"a stage starts at step {step.Value}, expected 0 or more; Levanter stops with {(isLast ? "an AssertionError" : "a ValueError")}");
            return null;
        }

        if (isFirst && step.Value.Sign > 0)
        {
            binding.Report(ReadingRules.RegimeOrder, step.Place.Span,
                $"the first stage starts at step {step.Value}, expected 0; Levanter asserts that a mixture starts with the run", "write 0");
        }

        return new StagePosition(PositionUnit.StepFromZero, step.Value, step.Place);
    }

    private static ImmutableArray<(Located<string> Name, TrainerNumber Number)> Weights(DialectBinding binding, YamlNode mapping)
    {
        var weights = ImmutableArray.CreateBuilder<(Located<string>, TrainerNumber)>(mapping.ChildCount / 2);
        foreach (var pair in mapping.Pairs)
        {
            weights.Add((new Located<string>(pair.Key.Text, binding.At(pair.Key)), binding.Number(pair.Value, pair.Key.Text)));
        }

        return weights.ToImmutable();
    }
}
