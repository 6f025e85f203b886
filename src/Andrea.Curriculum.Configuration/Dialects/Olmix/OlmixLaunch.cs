using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>A file of <c>olmix launch</c>: one run with the mix that stands under <c>mix</c>.</summary>
internal static class OlmixLaunch
{
    /// <summary>Reads the file.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="root">The file's root.</param>
    /// <param name="dialect">The dialect.</param>
    /// <returns>The file; null when the mix is empty.</returns>
    public static TrainerFile? Read(DialectBinding binding, YamlNode root, Dialect dialect)
    {
        OlmixKeys.Check(binding, root, "the file", OlmixKeys.Launch);
        var sources = new SourceList(binding);
        new OlmixData(binding, OlmixCommand.Launch, sources).Read(root);
        var mix = root.FindPair("mix")!.Value;
        var weights = new OlmixMix(binding, sources).Read(mix.Value);
        if (weights.IsEmpty)
        {
            binding.Report(ReadingRules.MissingKey, mix.Key.Span, "`mix` names no source; there is nothing to train on");
            return null;
        }

        var place = binding.At(mix.Key);
        return new TrainerFile
        {
            Dialect = dialect,
            Tree = root.Tree,
            Place = place,
            Name = root.Find("name") is { IsNull: false } name ? binding.Text(name, "name") : null,
            Sources = sources.ToImmutable(),
            Stages = [new TrainerStage { Place = place, Name = new Setting<string>("mix", null), Weights = weights }],
            Convention = OlmixConventions.Mix,

            // Tokens and steps come of the model's exact size, which the file does not say.
            Batch = binding.Whole(root.Find("training")?.Find("global_batch_size"), "global_batch_size", 1) is { } sequences ? new BatchSettings(sequences, null) : null,
        };
    }
}
