using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Dialects.Checks;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>
/// Checks <c>dataset_read_path</c>: the local copies that are read in place of the folders at the same places, with the folders' weights.
/// </summary>
internal static class ReadPaths
{
    /// <summary>One folder out of place may have been renamed; two that have each other's names have not.</summary>
    private const int LeastOutOfPlace = 2;

    /// <summary>Reports a list of another length, copies that two folders share, and copies that go with another folder.</summary>
    public static void Check(DialectBinding binding, YamlNode dataset, YamlPair folders, ImmutableArray<Located<string>> paths, string where)
    {
        if (dataset.FindPair("dataset_read_path") is not { Value.Kind: YamlKind.Sequence } pair)
        {
            return;
        }

        var copies = FolderReader.Paths(binding, pair.Value, "dataset_read_path");
        if (!ParallelLists.AreEqual(binding, folders, "folders", pair, "read paths", where, "nanotron refuses the file")
            || copies.Length != pair.Value.ChildCount || paths.Length != copies.Length)
        {
            return;
        }

        CheckShared(binding, paths, copies);
        CheckOrder(binding, paths, copies, where);
    }

    private static void CheckShared(DialectBinding binding, ImmutableArray<Located<string>> folders, ImmutableArray<Located<string>> copies)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < copies.Length; i++)
        {
            if (!first.TryAdd(FolderNames.Trim(copies[i].Value), i) && first[FolderNames.Trim(copies[i].Value)] is var owner
                && FolderNames.Trim(folders[owner].Value) != FolderNames.Trim(folders[i].Value))
            {
                RepeatedPaths.Report(binding, copies[i].Place, copies[owner].Place,
                    $"the folders {Quotation.Of(folders[owner].Value)} and {Quotation.Of(folders[i].Value)} are both read from {Quotation.Of(copies[i].Value)}; the same data is drawn under two names");
            }
        }
    }

    /// <summary>
    /// AC710: a copy whose name is part of another folder's path, and of that one only, while its own folder has no such part and the
    /// other folder's copy has another name too.
    /// </summary>
    private static void CheckOrder(DialectBinding binding, ImmutableArray<Located<string>> folders, ImmutableArray<Located<string>> copies, string where)
    {
        var owners = FolderNames.OwnersOfParts(folders);
        var misplaced = new List<(int Copy, int Folder)>();
        for (var i = 0; i < copies.Length; i++)
        {
            if (OnlyOwner(owners, copies[i].Value) is { } owner && owner != i && !IsCopyOf(copies[owner].Value, folders[owner].Value)
                && !IsCopyOf(copies[i].Value, folders[i].Value))
            {
                misplaced.Add((i, owner));
            }
        }

        if (misplaced.Count < LeastOutOfPlace)
        {
            return;
        }

        var (copy, folder) = misplaced[0];
        binding.Report(new Finding
        {
            Rule = TrainerRules.WeightMeaningAmbiguous,
            Severity = Severity.Warning,
            Message = $"the read path {Quotation.Of(copies[copy].Value)} of {where} stands at the place of {Quotation.Of(folders[copy].Value)}, but is named like {Quotation.Of(folders[folder].Value)}; nanotron reads it with the weight of the place",
            Primary = new Label(copies[copy].Place, "read in place of another folder"),
            Secondary = [new Label(folders[copy].Place, "the folder at its place"), new Label(folders[folder].Place, "the folder of its name")],
            Notes = misplaced.Count > LeastOutOfPlace
                ? [$"so do {(misplaced.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)} more of its read paths"]
                : [$"so does {Quotation.Of(copies[misplaced[1].Copy].Value)}"],
            Help = "bring both lists into one order",
        });
    }

    private static int? OnlyOwner(Dictionary<string, int?> owners, string copy) => owners.GetValueOrDefault(FolderNames.Last(copy));

    private static bool IsCopyOf(string copy, string folder) => FolderNames.Trim(folder).Split('/').Contains(FolderNames.Last(copy), StringComparer.Ordinal);
}
