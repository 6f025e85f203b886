using System.Globalization;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>How long a Levanter run is and how large its steps are.</summary>
/// <param name="Steps"><c>trainer.num_train_steps</c>.</param>
/// <param name="Batch">Size of the first step.</param>
/// <param name="Batches">Sizes of all steps; null when unknown.</param>
internal sealed record LevanterSchedule(Located<long>? Steps, BatchSettings? Batch, BatchSchedule? Batches)
{
    /// <summary>Reads <c>trainer</c> and the sequences' length.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="layout">The file.</param>
    public static LevanterSchedule Read(DialectBinding binding, LevanterLayout layout)
    {
        var trainer = layout.Root.Find("trainer");
        var steps = binding.Whole(trainer?.Find("num_train_steps"), "num_train_steps", 1);
        var length = Length(binding, layout.Root);
        var size = trainer?.Find("train_batch_size");
        if (size is not { } node || node.IsNull)
        {
            return new LevanterSchedule(steps, length is null ? null : new BatchSettings(null, length), null);
        }

        var changes = node.Kind == YamlKind.Sequence ? Changes(binding, node)
            : binding.Whole(node, "train_batch_size", 1) is { } constant ? [(0, constant)] : [];
        return changes.Count == 0
            ? new LevanterSchedule(steps, length is null ? null : new BatchSettings(null, length), null)
            : new LevanterSchedule(steps, new BatchSettings(changes[0].Size, length),
                new BatchSchedule([.. changes.Select(change => new BatchChange(change.Start, change.Size.Value, length?.Value))]));
    }

    private static Located<long>? Length(DialectBinding binding, YamlNode root)
    {
        if (binding.Whole(root.Find("train_seq_len"), "train_seq_len", 1) is { } trained)
        {
            return trained;
        }

        var model = root.Find("model");
        return binding.Whole(model?.Find("max_seq_len"), "max_seq_len", 1) ?? binding.Whole(model?.Find("seq_len"), "seq_len", 1);
    }

    /// <summary>The entries of a list of sizes; empty when one of them is unknown or out of order.</summary>
    private static List<(long Start, Located<long> Size)> Changes(DialectBinding binding, YamlNode list)
    {
        var changes = new List<(long Start, Located<long> Size)>();
        var known = true;
        foreach (var item in list.Items)
        {
            if (changes.Count == DialectBinding.MaxStages)
            {
                binding.ReportLimit("batch sizes", item.Span, $"`train_batch_size` has more than {DialectBinding.MaxStages} entries, the most that are read");
                return [];
            }

            if (!binding.IsMapping(item, "an entry of train_batch_size"))
            {
                known = false;
                continue;
            }

            if (Required(binding, item, "start", 0) is not { } start || Required(binding, item, "value", 1) is not { } size)
            {
                known = false;
                continue;
            }

            var least = changes.Count == 0 ? 0 : changes[^1].Start;
            if (start.Value < least || (changes.Count == 0 && start.Value != 0))
            {
                known = false;
                binding.Report(ReadingRules.WrongType, start.Place.Span, changes.Count == 0
                    ? $"the first entry of `train_batch_size` starts at step {Step(start.Value)}, expected 0; Levanter has no size for the steps before it"
                    : $"the entry of `train_batch_size` starts at step {Step(start.Value)}, before the one at {Step(least)}, expected the order of time");
                continue;
            }

            // Of two entries with one start Levanter takes the later.
            if (changes.Count > 0 && start.Value == least)
            {
                changes.RemoveAt(changes.Count - 1);
            }

            changes.Add((start.Value, size));
        }

        if (known && changes.Count == 0)
        {
            binding.ReportWrongType(list, "train_batch_size", "at least one entry");
        }

        return known ? changes : [];
    }

    private static Located<long>? Required(DialectBinding binding, YamlNode item, string key, long least)
    {
        if (item.Find(key) is not { } value)
        {
            binding.Report(ReadingRules.MissingKey, item.Span, $"an entry of `train_batch_size` has no `{key}`, expected `{{start: step, value: sequences}}`");
            return null;
        }

        return binding.Whole(value, key, least);
    }

    private static string Step(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
