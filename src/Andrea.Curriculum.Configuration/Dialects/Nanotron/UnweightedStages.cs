using Andrea.Curriculum.Configuration.Dialects.Checks;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>
/// AC710 and AC708 for stages with several folders and no weights: the token-bytes loader draws them equally, the Nanosets before it by
/// their lengths.
/// </summary>
internal static class UnweightedStages
{
    /// <summary>Reports the first such stage, with the others named, and folders that one of them lists twice.</summary>
    public static void Report(DialectBinding binding, List<StageEntry> stages)
    {
        var unweighted = stages.Where(stage => stage.Dataset is { IsUnweighted: true }).ToList();
        foreach (var stage in unweighted)
        {
            CheckRepeated(binding, stage);
        }

        if (unweighted.Count == 0)
        {
            return;
        }

        binding.Report(new Finding
        {
            Rule = TrainerRules.WeightMeaningAmbiguous,
            Severity = Severity.Info,
            Message = $"stage {Quotation.Of(unweighted[0].Name.Value)} lists {Quotation.Steps(unweighted[0].Dataset!.Paths.Length)} folders without `dataset_weights`: nanotron's token-bytes loader draws them equally, its Nanosets by their lengths; its mix is taken as unknown",
            Primary = new Label(unweighted[0].Dataset!.Place, "no weights"),
            Notes = unweighted.Count == 1
                ? []
                : [$"so do {string.Join(", ", unweighted.Skip(1).Take(MostNamed).Select(stage => Quotation.Of(stage.Name.Value)))}{(unweighted.Count - 1 > MostNamed ? " and more" : "")}"],
            Help = "write `dataset_weights`",
        });
    }

    private const int MostNamed = 3;

    private static void CheckRepeated(DialectBinding binding, StageEntry stage)
    {
        var first = new Dictionary<string, FileSpan>(StringComparer.Ordinal);
        foreach (var path in stage.Dataset!.Paths)
        {
            if (!first.TryAdd(FolderNames.Trim(path.Value), path.Place))
            {
                RepeatedPaths.Report(binding, path.Place, first[FolderNames.Trim(path.Value)],
                    $"{Quotation.Of(path.Value)} is listed twice in stage {Quotation.Of(stage.Name.Value)}; its data is drawn twice");
            }
        }
    }
}
