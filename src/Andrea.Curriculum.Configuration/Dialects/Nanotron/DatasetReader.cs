using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>Reads the <c>dataset</c> of a stage.</summary>
internal static class DatasetReader
{
    /// <summary>Reads a dataset.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="dataset">The value of <c>dataset</c>.</param>
    /// <param name="where">The stage, for sentences.</param>
    /// <returns>The dataset; null for none, and when it names nothing to draw from, which is reported.</returns>
    public static DatasetEntry? Read(DialectBinding binding, YamlNode dataset, string where)
    {
        if (!binding.IsMapping(dataset, "dataset"))
        {
            return null;
        }

        NanotronKeys.CheckDataset(binding, dataset);
        var folders = dataset.FindPair("dataset_folder");
        var names = dataset.FindPair("hf_dataset_or_datasets");
        if (folders is { } both && names is not null)
        {
            binding.Report(TrainerRules.NotImplementedByTrainer, both.Key.Span,
                $"{where} has `dataset_folder` and `hf_dataset_or_datasets`, expected one of them; nanotron refuses the file");
        }

        if (folders is { } tokens)
        {
            return FolderReader.Read(binding, dataset, tokens, where);
        }

        if (names is { } rows)
        {
            return ReadRows(binding, rows, where);
        }

        if (!NanotronKeys.IsMisspelt(binding, dataset, "dataset_folder") && !NanotronKeys.IsMisspelt(binding, dataset, "hf_dataset_or_datasets"))
        {
            binding.Report(ReadingRules.MissingKey, dataset.Span, $"the dataset of {where} has no `dataset_folder` and no `hf_dataset_or_datasets`");
        }

        return null;
    }

    /// <summary>A number that nanotron puts in itself where one folder or dataset stands alone.</summary>
    public static TrainerNumber Whole(FileSpan place) => new("1", place, TrainerNumberState.Finite, Rational.One);

    /// <summary>A Hugging Face dataset, or several with the part of its rows that each gives.</summary>
    private static DatasetEntry? ReadRows(DialectBinding binding, YamlPair pair, string where)
    {
        var place = binding.At(pair.Key);
        switch (pair.Value)
        {
            case { Kind: YamlKind.Scalar, IsNull: false } name:
                return new DatasetEntry { Place = place, Paths = [new Located<string>(name.Text, binding.At(name))], Weights = [Whole(binding.At(name))] };
            case { Kind: YamlKind.Mapping, ChildCount: > 0 } parts:
                return ReadParts(binding, parts, place, where);
            case { Kind: YamlKind.Sequence, ChildCount: > 0 } list:
                binding.Report(TrainerRules.NotImplementedByTrainer, pair.Key.Span,
                    $"`hf_dataset_or_datasets` of {where} is a list, expected a name, or a mapping of names to parts; nanotron refuses it when it loads the data");
                var paths = FolderReader.Paths(binding, list, "hf_dataset_or_datasets");
                return paths.IsEmpty ? null : new DatasetEntry { Place = place, Paths = paths };
            default:
                binding.ReportWrongType(pair.Value, "hf_dataset_or_datasets", "a name, or a mapping of names to parts");
                return null;
        }
    }

    private static DatasetEntry ReadParts(DialectBinding binding, YamlNode parts, FileSpan place, string where)
    {
        var paths = ImmutableArray.CreateBuilder<Located<string>>();
        var weights = ImmutableArray.CreateBuilder<TrainerNumber>();
        foreach (var part in parts.Pairs)
        {
            var number = binding.Number(part.Value, part.Key.Text);
            paths.Add(new Located<string>(part.Key.Text, binding.At(part.Key)));
            weights.Add(number);
            if (number.Value is { } value && value > Rational.One)
            {
                binding.Report(TrainerRules.NotImplementedByTrainer, number.Place.Span,
                    $"the part of {Quotation.Of(part.Key.Text)} in {where} is {number.Text}, expected at most 1; nanotron takes that part of its rows and fails behind the last one");
            }
        }

        return new DatasetEntry { Place = place, Paths = paths.ToImmutable(), Weights = weights.ToImmutable(), AreFractions = true };
    }
}
