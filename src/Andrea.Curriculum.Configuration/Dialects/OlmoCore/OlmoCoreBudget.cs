using System.Globalization;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.OlmoCore;

/// <summary>
/// The length of a mixture: <c>requested_tokens</c> in steps of <c>global_batch_size</c> tokens, the last one full
/// (<c>SourceMixtureDatasetConfig.build</c>).
/// </summary>
/// <param name="Tokens"><c>requested_tokens</c>.</param>
/// <param name="Steps">Steps, rounded up.</param>
/// <param name="Batch">Sequences per step and their length, where the file says a length.</param>
/// <param name="Batches">Tokens of every step; one sequence of them where the file says no length.</param>
internal sealed record OlmoCoreBudget(Located<long>? Tokens, Located<long>? Steps, BatchSettings? Batch, BatchSchedule? Batches)
{
    /// <summary>Reads the budget.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="layout">The file.</param>
    public static OlmoCoreBudget Read(DialectBinding binding, OlmoCoreLayout layout)
    {
        var tokens = Requested(binding, layout.Config);
        var size = binding.Whole(layout.Config.Find("global_batch_size"), "global_batch_size", 1);
        var length = binding.Whole(
            layout.Config.Find("sequence_length") ?? layout.Root.Find("dataset")?.Find("sequence_length") ?? layout.Root.Find("sequence_length"), "sequence_length", 1);
        if (size is not { } batch)
        {
            return new OlmoCoreBudget(tokens, null, length is null ? null : new BatchSettings(null, length), null);
        }

        Located<long>? steps = tokens is { } requested
            ? new Located<long>(((requested.Value - 1) / batch.Value) + 1, requested.Place)
            : null;
        if (length is not { } each)
        {
            return new OlmoCoreBudget(tokens, steps, null, new BatchSchedule([new BatchChange(0, 1, batch.Value)]));
        }

        if (batch.Value % each.Value != 0)
        {
            binding.Report(new Finding
            {
                Rule = TrainerRules.NotImplementedByTrainer,
                Severity = TrainerRules.NotImplementedByTrainer.DefaultSeverity,
                Message = $"`global_batch_size` is {Count(batch.Value)} tokens, expected a multiple of the sequences' length of {Count(each.Value)}; OLMo-core asserts it when it builds the mixture",
                Primary = new Label(batch.Place, $"{Count(batch.Value / each.Value)} sequences and {Count(batch.Value % each.Value)} tokens"),
                Secondary = [new Label(each.Place, "tokens per sequence")],
            });
            return new OlmoCoreBudget(tokens, steps, null, new BatchSchedule([new BatchChange(0, 1, batch.Value)]));
        }

        var sequences = new Located<long>(batch.Value / each.Value, batch.Place);
        return new OlmoCoreBudget(
            tokens, steps, new BatchSettings(sequences, each), new BatchSchedule([new BatchChange(0, sequences.Value, each.Value)]));
    }

    private static Located<long>? Requested(DialectBinding binding, YamlNode config)
    {
        // Older versions call it `max_tokens`.
        if ((config.FindPair("requested_tokens") ?? config.FindPair("max_tokens")) is not { } pair)
        {
            return null;
        }

        var (key, node) = (pair.Key.Text, pair.Value);
        if (binding.Finite(node, key) is not { } tokens)
        {
            return null;
        }

        if (tokens.Value.Sign > 0)
        {
            return binding.Whole(node, key, 1);
        }

        binding.Report(TrainerRules.NotImplementedByTrainer, node.Span,
            $"`{key}` is {node.Text}, expected more than 0; OLMo-core stops when it builds the mixture");
        return null;
    }

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
