using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Native.Overlays;

/// <summary>Finds the stage of the trainer's file that an entry of <c>regimes</c> is laid over.</summary>
internal static class StageNames
{
    /// <summary>The first step of an entry: that of the stage of its name, or its own. What contradicts is reported.</summary>
    /// <param name="binding">The overlay's binding.</param>
    /// <param name="section">The entry.</param>
    /// <param name="name">Its name.</param>
    /// <param name="written">Its own first step; null when it writes none.</param>
    /// <param name="overlaid">The trainer's file as a run.</param>
    /// <returns>The first step; null when the entry can be placed nowhere.</returns>
    public static Located<long>? FromStep(
        Binding binding, SectionReader section, Setting<string> name, Located<long>? written, TrainingRun overlaid)
    {
        if (overlaid.Pivots.FirstOrDefault(pivot => pivot.Name.Value == name.Value) is { FromStep: { } start } stage)
        {
            if (written is { } own && own.Value != start.Value)
            {
                binding.Report(new Finding
                {
                    Rule = ReadingRules.RegimeOrder,
                    Severity = Severity.Error,
                    Message = $"`from_step` of {Shown.Quoted(name.Value)} is {Quotation.Steps(own.Value)}, but the stage of that name starts at step {Quotation.Steps(start.Value)} (counted from 0) in the trainer's file, which is what happens",
                    Primary = new Label(own.Place, "not what the trainer does"),
                    Secondary = [new Label(start.Place, "start of the stage"), .. stage.Name.Place is { } place ? [new Label(place, "the stage")] : Array.Empty<Label>()],
                    Help = "leave `from_step` out: a stage starts where the trainer's file says",
                });
            }

            return start;
        }

        if (name.Value == overlaid.Own.Name.Value)
        {
            binding.Report(ReadingRules.MisplacedKey, (name.Place ?? section.Place).Span,
                $"{Shown.Quoted(name.Value)} is the first stage of the trainer's file, whose bounds stand at the top level; what this entry says has no effect",
                "write it at the top level; a later stage lifts a bound by `floors: {name: null}`");
            return null;
        }

        if (written is null && name.Place is { } unknown)
        {
            var stages = overlaid.Pivots.Select(pivot => pivot.Name.Value);
            binding.Report(ReadingRules.MissingKey, unknown.Span,
                $"no stage of the trainer's file is called {Shown.Quoted(name.Value)}, and the entry has no `from_step`; what it says has no effect",
                binding.Spelling.Nearest(name.Value, stages) is { } nearest ? $"did you mean `{nearest}`?" : "for a pivot of your own add `from_step`", "no such stage");
        }

        return written;
    }
}
