using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Where the limits of epochs that cannot hold are written, and what makes the regimes draw that much.</summary>
internal static class JointMarks
{
    private const int GreatestLimits = 6;
    private const int GreatestReasons = 8;

    /// <summary>The marks: limits first, then floors, groups' floors and constraints of the regimes that draw.</summary>
    public static IReadOnlyList<FrameMark> Of(RunAnalysis run, JointConflict conflict)
    {
        var marks = new List<FrameMark>();
        foreach (var source in conflict.Sources.Take(GreatestLimits))
        {
            if (run.Run.Sources[source].MaxEpochs is { Place: { } place } epochs)
            {
                marks.Add(new FrameMark(place, $"max_epochs {ExactText.Format(epochs.Value)} of `{run.Run.Sources[source].Name.Value}`", Ink.Error, true));
            }
        }

        var seen = new HashSet<FileSpan>();
        foreach (var regime in conflict.Demands.Select(demand => run.Regimes[demand.Regime]))
        {
            foreach (var (place, text) in ReasonsIn(regime, conflict))
            {
                if (seen.Count < GreatestReasons && seen.Add(place))
                {
                    marks.Add(new FrameMark(place, text, Ink.Secondary, false));
                }
            }
        }

        return marks;
    }

    private static IEnumerable<(FileSpan Place, string Text)> ReasonsIn(RegimeAnalysis regime, JointConflict conflict)
    {
        // A constraint hands on what the floors of its other sources ask for.
        var tied = regime.Regime.Constraints.Where(constraint => constraint.Terms.Any(term => conflict.Sources.Contains(term.Source))).ToList();
        foreach (var source in conflict.Sources.Concat(tied.SelectMany(constraint => constraint.Terms).Select(term => term.Source)).Distinct())
        {
            if (regime.Regime.Floors[source] is { Value.Sign: > 0, Place: { } place } floor)
            {
                yield return (place, $"floor {ExactText.Format(floor.Value)} of `{regime.SourceName(source)}`");
            }
        }

        foreach (var group in regime.Regime.Groups)
        {
            if (group.Floor is { Value.Sign: > 0, Place: { } place } floor && group.Members.Any(conflict.Sources.Contains))
            {
                yield return (place, $"floor {ExactText.Format(floor.Value)} of group `{group.Name.Value}`");
            }
        }

        foreach (var constraint in tied)
        {
            var bound = constraint.Terms.Select(term => term.Source).First(conflict.Sources.Contains);
            yield return (constraint.Place, $"ties `{regime.SourceName(bound)}` to other sources");
        }
    }
}
