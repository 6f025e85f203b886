using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Dialects.Checks;

/// <summary>AC708: the same path twice in one mix.</summary>
internal static class RepeatedPaths
{
    /// <summary>Reports sources that a stage lists twice, and paths that two of the file's sources share.</summary>
    public static void Check(DialectBinding binding, TrainerFile file)
    {
        foreach (var stage in file.Stages)
        {
            var first = new Dictionary<int, FileSpan>();
            foreach (var weight in stage.Weights)
            {
                if (!first.TryAdd(weight.Source, weight.NamePlace))
                {
                    Report(binding, weight.NamePlace, first[weight.Source],
                        $"{Quotation.Of(file.Sources[weight.Source].Name.Value)} is listed twice in {StageWords.Of(file, stage)}; its weights add up, and what is drawn twice is the same data");
                }
            }
        }

        var owners = new Dictionary<string, (FileSpan Place, int Source)>(StringComparer.Ordinal);
        for (var i = 0; i < file.Sources.Length; i++)
        {
            foreach (var path in file.Sources[i].Paths)
            {
                if (!owners.TryAdd(path.Value, (path.Place, i)))
                {
                    var (place, owner) = owners[path.Value];
                    Report(binding, path.Place, place, owner == i
                        ? $"the path {Quotation.Of(path.Value)} is listed twice in {Quotation.Of(file.Sources[i].Name.Value)}; its data counts twice"
                        : $"{Quotation.Of(file.Sources[i].Name.Value)} and {Quotation.Of(file.Sources[owner].Name.Value)} both have the path {Quotation.Of(path.Value)}; the same data is drawn under two names");
                }
            }
        }
    }

    /// <summary>Reports a path that stands twice.</summary>
    public static void Report(DialectBinding binding, FileSpan place, FileSpan first, string message) => binding.Report(new Finding
    {
        Rule = TrainerRules.RepeatedPath,
        Severity = TrainerRules.RepeatedPath.DefaultSeverity,
        Message = message,
        Primary = new Label(place, "again here"),
        Secondary = [new Label(first, "first here")],
    });
}
