using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>
/// The sources of a Levanter mixture, in the order of <c>configs</c>, in which its blocks count them. Those that have no training data
/// and no weight only evaluate: Levanter does not build them for training, and they are no sources of the run.
/// </summary>
internal static class LevanterSources
{
    /// <summary>Collects the sources.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="layout">The file.</param>
    /// <param name="stages">Its stages, at least one.</param>
    public static SourceList Collect(DialectBinding binding, LevanterLayout layout, ImmutableArray<LevanterStage> stages)
    {
        var list = new SourceList(binding);
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in stages)
        {
            // A stage that draws nothing keeps its names: that all are 0 is said at one of them.
            var drawsNothing = stage.Weights.All(weight => IsZero(weight.Number));
            drawn.UnionWith(stage.Weights.Where(weight => drawsNothing || !IsZero(weight.Number)).Select(weight => weight.Name.Value));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (layout.Sources is { Kind: YamlKind.Mapping } sources)
        {
            foreach (var pair in sources.Pairs)
            {
                seen.Add(pair.Key.Text);
                if (drawn.Contains(pair.Key.Text) || LevanterSource.HasTrainingData(pair.Value))
                {
                    list.IndexOf(pair.Key.Text, binding.At(pair.Key));
                }
            }
        }

        foreach (var weight in stages.SelectMany(stage => stage.Weights))
        {
            if (!seen.Contains(weight.Name.Value))
            {
                list.IndexOf(weight.Name.Value, weight.Name.Place);
            }
        }

        return list;
    }

    /// <summary>The sources with their data, and with the size that <c>max_train_batches</c> leaves of it.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="layout">The file.</param>
    /// <param name="schedule">The run's length and the size of its steps.</param>
    /// <param name="list">The sources.</param>
    /// <param name="stages">The stages.</param>
    public static ImmutableArray<TrainerSource> Describe(
        DialectBinding binding, LevanterLayout layout, LevanterSchedule schedule, SourceList list, ImmutableArray<LevanterStage> stages)
    {
        var drawn = stages.SelectMany(stage => stage.Weights).Where(weight => !IsZero(weight.Number)).Select(weight => weight.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var pair in layout.Sources is { } sources ? sources.Pairs : new YamlPairs(layout.Root.Tree, -1))
        {
            if (drawn.Contains(pair.Key.Text) && list.Find(pair.Key.Text) is { } source)
            {
                list[source] = list[source] with { Paths = LevanterSource.Paths(binding, pair.Value) };
            }
        }

        if (layout.Data.Find("max_train_batches") is { IsNull: false } limits && binding.IsMapping(limits, "max_train_batches"))
        {
            foreach (var pair in limits.Pairs)
            {
                var batches = binding.Whole(pair.Value, pair.Key.Text, 1);
                if (list.Find(pair.Key.Text) is { } source
                    && DialectBinding.Product(batches, schedule.Batch?.Sequences, schedule.Batch?.SequenceLength) is { } tokens)
                {
                    list[source] = list[source] with { Tokens = new Located<Rational>(tokens.Value, tokens.Place) };
                }
            }
        }

        return list.ToImmutable();
    }

    private static bool IsZero(TrainerNumber number) => number.Value is { IsZero: true };
}
