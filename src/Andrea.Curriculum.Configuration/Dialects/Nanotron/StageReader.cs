using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>Reads <c>data_stages</c>, or the one <c>data</c> section of configs from before there were stages.</summary>
internal static class StageReader
{
    /// <summary>Name of the one stage of a file that has none.</summary>
    private const string OnlyStage = "mix";

    private const string Weights = "dataset_weights";

    /// <summary>The stages in the order written; none when there is none that could be read, which is reported.</summary>
    public static List<StageEntry> Read(DialectBinding binding, YamlNode root)
    {
        if (root.FindPair("data_stages") is not { Value.IsNull: false } pair)
        {
            return root.FindPair("data") is { } data
                ? [new StageEntry { Place = binding.At(data.Key), Name = new Setting<string>(OnlyStage, null), Dataset = ReadData(binding, data.Value, "the mix") }]
                : [];
        }

        var stages = new List<StageEntry>();
        if (!binding.IsList(pair.Value, "data_stages"))
        {
            return stages;
        }

        foreach (var item in pair.Value.Items)
        {
            if (stages.Count == DialectBinding.MaxStages)
            {
                binding.ReportLimit(nameof(DialectBinding.MaxStages), item.Span, $"the file has more than {DialectBinding.MaxStages} stages, the most that are read");
                break;
            }

            if (ReadStage(binding, item, stages.Count + 1) is { } stage)
            {
                stages.Add(stage);
            }
        }

        if (pair.Value.ChildCount == 0)
        {
            binding.Report(ReadingRules.MissingKey, pair.Key.Span, "`data_stages` is empty, expected at least one stage; nanotron asserts that one starts at step 1");
        }

        return stages;
    }

    private static StageEntry? ReadStage(DialectBinding binding, YamlNode item, int number)
    {
        if (item.Kind != YamlKind.Mapping)
        {
            binding.ReportWrongType(item, "data_stages", "a mapping with `name`, `start_training_step` and `data`");
            return null;
        }

        NanotronKeys.CheckStage(binding, item);
        var written = binding.Text(item.Find("name"), "name");
        var name = written is { } text ? new Setting<string>(text.Value, text.Place) : new Setting<string>($"stage {number}", null);
        var where = $"stage {Quotation.Of(name.Value)}";
        Require(binding, item, "name", where);
        Require(binding, item, "start_training_step", where);
        var data = Require(binding, item, "data", where);
        return new StageEntry
        {
            Place = binding.At(written?.Place.Span ?? item.Span),
            Name = name,
            Start = binding.Whole(item.Find("start_training_step"), "start_training_step", 1),
            SequenceLength = binding.Whole(item.Find("sequence_length"), "sequence_length", 1),
            IsDummy = data is { Kind: YamlKind.Mapping } section && section.Find("dataset") is null or { IsNull: true },
            Dataset = data is { } present ? WithoutHint(item, ReadData(binding, present, where)) : null,
        };
    }

    /// <summary>Weights that stand at the wrong level, which was reported, are not missing.</summary>
    private static DatasetEntry? WithoutHint(YamlNode stage, DatasetEntry? dataset) =>
        (stage.Find(Weights) ?? stage.Find("data")?.Find(Weights)) is null || dataset is null ? dataset : dataset with { IsUnweighted = false };

    private static DatasetEntry? ReadData(DialectBinding binding, YamlNode data, string where)
    {
        if (!binding.IsMapping(data, "data"))
        {
            return null;
        }

        NanotronKeys.CheckData(binding, data);
        return data.Find("dataset") is { } dataset ? DatasetReader.Read(binding, dataset, where) : null;
    }

    private static YamlNode? Require(DialectBinding binding, YamlNode stage, string key, string where)
    {
        if (stage.Find(key) is { IsNull: false } value)
        {
            return value;
        }

        if (!NanotronKeys.IsMisspelt(binding, stage, key))
        {
            binding.Report(ReadingRules.MissingKey, stage.Span, $"{where} has no `{key}`; nanotron refuses the file");
        }

        return null;
    }
}
