using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>
/// Reads <c>dataset_folder</c> with the lists beside it: one folder, a list with <c>dataset_weights</c> at the same places, or, as the
/// first Nanosets had it, a mapping of folders to weights.
/// </summary>
internal static class FolderReader
{
    /// <summary>Reads the folders.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="dataset">The value of <c>dataset</c>.</param>
    /// <param name="folders">The pair <c>dataset_folder</c>.</param>
    /// <param name="where">The stage, for sentences.</param>
    public static DatasetEntry? Read(DialectBinding binding, YamlNode dataset, YamlPair folders, string where)
    {
        var place = binding.At(folders.Key);
        var written = dataset.FindPair("dataset_weights") is { Value.IsNull: false } pair ? pair : (YamlPair?)null;
        switch (folders.Value)
        {
            case { Kind: YamlKind.Scalar, IsNull: false } folder:
                ReportUnread(binding, written, where);
                return new DatasetEntry
                {
                    Place = place,
                    Paths = [new Located<string>(folder.Text, binding.At(folder))],
                    Weights = [DatasetReader.Whole(binding.At(folder))],
                    MaxTokens = MaxTokens(binding, dataset, folders, 1, where),
                };
            case { Kind: YamlKind.Mapping, ChildCount: > 0 } mapping:
                return ReadMapping(binding, mapping, place, written, where);
            case { Kind: YamlKind.Sequence, ChildCount: > 0 } list:
                var paths = Paths(binding, list, "dataset_folder");
                return paths.IsEmpty ? null : ReadList(binding, dataset, folders, paths, written, where);
            default:
                binding.ReportWrongType(folders.Value, "dataset_folder", "a folder, or a list of folders");
                return null;
        }
    }

    /// <summary>Texts of a list; anything else in it is reported.</summary>
    public static ImmutableArray<Located<string>> Paths(DialectBinding binding, YamlNode list, string what)
    {
        var paths = ImmutableArray.CreateBuilder<Located<string>>(list.ChildCount);
        foreach (var item in list.Items)
        {
            if (item.IsNull)
            {
                binding.ReportWrongType(item, what, "a text");
            }
            else if (binding.Text(item, what) is { } path)
            {
                paths.Add(path);
            }
        }

        return paths.ToImmutable();
    }

    private static DatasetEntry ReadList(
        DialectBinding binding, YamlNode dataset, YamlPair folders, ImmutableArray<Located<string>> paths, YamlPair? written, string where)
    {
        var count = folders.Value.ChildCount;
        ReadPaths.Check(binding, dataset, folders, paths, where);
        var entry = new DatasetEntry { Place = binding.At(folders.Key), Paths = paths, MaxTokens = MaxTokens(binding, dataset, folders, count, where) };
        if (written is not { } pair)
        {
            return count == 1 ? entry with { Weights = [DatasetReader.Whole(paths[0].Place)] } : entry with { IsUnweighted = !NanotronKeys.IsMisspelt(binding, dataset, "dataset_weights") };
        }

        if (DialectBinding.IsInterpolated(pair.Value) || !binding.IsList(pair.Value, "dataset_weights")
            || !ParallelLists.AreEqual(binding, folders, "folders", pair, "weights", where, "nanotron refuses the file") || paths.Length != count)
        {
            return entry;
        }

        var weights = ImmutableArray.CreateBuilder<TrainerNumber>(count);
        foreach (var item in pair.Value.Items)
        {
            weights.Add(binding.Number(item, "dataset_weights"));
        }

        return entry with { Weights = weights.ToImmutable() };
    }

    private static DatasetEntry ReadMapping(DialectBinding binding, YamlNode mapping, FileSpan place, YamlPair? written, string where)
    {
        if (written is { } pair)
        {
            binding.Report(TrainerRules.NotImplementedByTrainer, pair.Key.Span,
                $"{where} has weights beside its folders and in `dataset_weights`, expected one of them; no version of nanotron reads both");
        }

        var paths = ImmutableArray.CreateBuilder<Located<string>>();
        var weights = ImmutableArray.CreateBuilder<TrainerNumber>();
        foreach (var folder in mapping.Pairs)
        {
            paths.Add(new Located<string>(folder.Key.Text, binding.At(folder.Key)));
            weights.Add(binding.Number(folder.Value, folder.Key.Text));
        }

        return new DatasetEntry { Place = place, Paths = paths.ToImmutable(), Weights = weights.ToImmutable() };
    }

    private static ImmutableArray<Located<long>?> MaxTokens(DialectBinding binding, YamlNode dataset, YamlPair folders, int count, string where)
    {
        if (dataset.FindPair("dataset_max_tokens") is not { Value.IsNull: false } pair || DialectBinding.IsInterpolated(pair.Value)
            || !binding.IsList(pair.Value, "dataset_max_tokens")
            || (folders.Value.Kind == YamlKind.Sequence && !ParallelLists.AreEqual(
                binding, folders, "folders", pair, "limits of tokens", where, "nanotron pairs them by their places and leaves out what is over"))
            || pair.Value.ChildCount != count)
        {
            return [];
        }

        var limits = ImmutableArray.CreateBuilder<Located<long>?>(count);
        foreach (var item in pair.Value.Items)
        {
            limits.Add(binding.Whole(item, "dataset_max_tokens", 0) is { Value: > 0 } limit ? limit : null);
        }

        return limits.ToImmutable();
    }

    /// <summary>AC707: beside a folder that is no list nanotron replaces the weights by 1.</summary>
    private static void ReportUnread(DialectBinding binding, YamlPair? written, string where)
    {
        if (written is { } pair && pair.Value.ChildCount != 1)
        {
            binding.Report(TrainerRules.IgnoredByTrainer, pair.Key.Span,
                $"`dataset_folder` of {where} is one folder and no list; nanotron then takes 1 as its weight and never reads `dataset_weights`");
        }
    }
}
