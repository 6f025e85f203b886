using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>
/// Steps and batch of a run: the sections <c>tokens</c> and <c>parallelism</c>. A step takes <c>micro_batch_size</c> x
/// <c>batch_accumulation_per_replica</c> x <c>dp</c> sequences (<c>Config.global_batch_size</c>).
/// </summary>
/// <param name="Steps"><c>train_steps</c>.</param>
/// <param name="Sequences">Sequences per step.</param>
/// <param name="SequenceLength">Tokens per sequence, of stages that have no length of their own.</param>
internal readonly record struct RunSizes(Located<long>? Steps, Located<long>? Sequences, Located<long>? SequenceLength)
{
    private const string Tokens = "tokens";
    private const string Parallelism = "parallelism";

    /// <summary>Reads the sizes.</summary>
    public static RunSizes Read(DialectBinding binding, YamlNode root)
    {
        var tokens = Section(binding, root, Tokens);
        var parallelism = Section(binding, root, Parallelism);
        return new RunSizes(
            Size(binding, tokens, Tokens, "train_steps"),
            DialectBinding.Product(
                Size(binding, tokens, Tokens, "micro_batch_size"), Size(binding, tokens, Tokens, "batch_accumulation_per_replica"), Size(binding, parallelism, Parallelism, "dp")),
            Size(binding, tokens, Tokens, "sequence_length"));
    }

    /// <summary>The run's name: <c>general.run</c>, else <c>general.project</c>.</summary>
    public static Located<string>? Name(YamlNode root, SourceText file) =>
        root.Find("general") is { } general && (Text(general.Find("run")) ?? Text(general.Find("project"))) is { } name
            ? new Located<string>(name.Text, new FileSpan(file, name.Span))
            : null;

    /// <summary>Size of the first step.</summary>
    /// <param name="stages">The stages in order of their starts.</param>
    public BatchSettings? Batch(List<StageEntry> stages)
    {
        var length = stages.Count > 0 ? stages[0].SequenceLength ?? SequenceLength : SequenceLength;
        return Sequences is null && length is null ? null : new BatchSettings(Sequences, length);
    }

    /// <summary>Sizes of all steps; null when the sequences per step are unknown.</summary>
    /// <param name="stages">The stages in order of their starts.</param>
    public BatchSchedule? Schedule(List<StageEntry> stages)
    {
        if (Sequences is not { } sequences)
        {
            return null;
        }

        var changes = ImmutableArray.CreateBuilder<BatchChange>();
        changes.Add(new BatchChange(0, sequences.Value, Batch(stages)?.SequenceLength?.Value));
        foreach (var stage in stages.Skip(1))
        {
            var length = (stage.SequenceLength ?? SequenceLength)?.Value;
            if (stage.Start is { } start && start.Value - 1 > changes[^1].FromStep && length != changes[^1].SequenceLength)
            {
                changes.Add(new BatchChange(start.Value - 1, sequences.Value, length));
            }
        }

        return new BatchSchedule(changes.ToImmutable());
    }

    private static YamlNode? Section(DialectBinding binding, YamlNode root, string name) =>
        root.Find(name) is { } section && binding.IsMapping(section, name) ? section : null;

    /// <summary>A size that its section must have; none when the section is absent.</summary>
    private static Located<long>? Size(DialectBinding binding, YamlNode? section, string name, string key)
    {
        if (section is not { } mapping)
        {
            return null;
        }

        if (mapping.Find(key) is { IsNull: false } value)
        {
            return binding.Whole(value, key, 1);
        }

        if (name != Tokens || !NanotronKeys.IsMisspelt(binding, mapping, key))
        {
            binding.Report(ReadingRules.MissingKey, mapping.Span, $"`{name}` has no `{key}`; nanotron refuses the file");
        }

        return null;
    }

    private static YamlNode? Text(YamlNode? node) => node is { Kind: YamlKind.Scalar, IsNull: false, Text.Length: > 0 } text ? text : null;
}
