using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>
/// Puts stages in order of their starts, as nanotron does, and reports what its <c>Config</c> refuses: no stage at step 1, and stages of
/// one name or one start. That they are written in another order is no mistake.
/// </summary>
internal static class StageOrder
{
    /// <summary>The stages in order of their starts, their names and starts unique; one whose start is unknown stays behind the one before it.</summary>
    public static List<StageEntry> Sort(DialectBinding binding, List<StageEntry> written)
    {
        var keyed = new List<(long Start, StageEntry Stage)>(written.Count);
        var last = 0L;
        foreach (var stage in Unique(binding, written))
        {
            last = stage.Start?.Value ?? last;
            keyed.Add((last, stage));
        }

        var sorted = keyed.OrderBy(entry => entry.Start).Select(entry => entry.Stage).ToList();
        if (sorted.Count > 0 && sorted[0].Start is { Value: > 1 } first && written.All(stage => stage.Start is not null))
        {
            binding.Report(TrainerRules.NotImplementedByTrainer, first.Place.Span,
                $"the first stage, {Quotation.Of(sorted[0].Name.Value)}, starts at step {Quotation.Steps(first.Value)}, expected 1, the first step; nanotron asserts that a stage starts there",
                "keep the stages that are over in the file of a run that goes on");
        }

        return sorted;
    }

    private static IEnumerable<StageEntry> Unique(DialectBinding binding, List<StageEntry> stages)
    {
        var names = new Dictionary<string, StageEntry>(StringComparer.Ordinal);
        var starts = new Dictionary<long, StageEntry>();
        foreach (var stage in stages)
        {
            var unique = stage;
            if (!names.TryAdd(stage.Name.Value, stage))
            {
                Report(binding, $"two stages are called {Quotation.Of(stage.Name.Value)}, expected different names; nanotron refuses the file",
                    stage.Place, names[stage.Name.Value].Place, "the same name", "the first one");
                unique = unique with { Name = new Setting<string>(Other(names, stage.Name.Value), stage.Name.Place) };
            }

            if (stage.Start is { } start && !starts.TryAdd(start.Value, stage))
            {
                Report(binding,
                    $"stages {Quotation.Of(starts[start.Value].Name.Value)} and {Quotation.Of(stage.Name.Value)} both start at step {Quotation.Steps(start.Value)}, expected different steps; nanotron refuses the file",
                    start.Place, starts[start.Value].Start!.Value.Place, "the same start", "the first one");
                unique = unique with { Start = null };
            }

            yield return unique;
        }
    }

    /// <summary>A name that no stage has: the taken one with a number.</summary>
    private static string Other(Dictionary<string, StageEntry> names, string taken)
    {
        for (var number = 2; ; number++)
        {
            var name = $"{taken} ({number})";
            if (names.TryAdd(name, names[taken]))
            {
                return name;
            }
        }
    }

    private static void Report(DialectBinding binding, string message, FileSpan place, FileSpan first, string label, string firstLabel) =>
        binding.Report(new Finding
        {
            Rule = ReadingRules.RegimeOrder,
            Severity = Severity.Error,
            Message = message,
            Primary = new Label(place, label),
            Secondary = [new Label(first, firstLabel)],
        });
}
