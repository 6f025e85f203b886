using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Analysis.Repair;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Repair;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Writes repairs in words and as patches.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal, where a patch is escaped like all other text of the file; null for none.</param>
internal sealed class RepairText(Paper paper, int? width)
{
    /// <summary>Why a regime in conflict has no repair.</summary>
    public const string NotRepaired = "no change of its bounds is known to help";

    private const int GreatestChanges = 24;

    /// <summary>Writes all repairs.</summary>
    /// <param name="repairs">The repairs.</param>
    /// <param name="run">The run as it is.</param>
    /// <param name="joint">What limits of epochs do to it; null when not asked or not known.</param>
    public void Write(ProposedRepairs repairs, RunAnalysis run, JointRegimes? joint)
    {
        if (joint is { Conflict: { } conflict } && repairs.Least is { Steps.IsEmpty: true, Unrepaired.IsEmpty: true })
        {
            paper.Line();
            Paragraph.Write(
                paper, width, 2, ("repair", Ink.Strong),
                (": floors, caps and constraints contradict each other in no regime; limits of epochs are not repaired", Ink.Plain));
            Item(DisplayText.Escape(JointWords.Remedy(run, conflict)));
            return;
        }

        foreach (var repair in repairs.All)
        {
            paper.Line();
            Write(repair, repairs.Fewest is { IsProvenFewest: true } && repair != repairs.Fewest);
        }
    }

    /// <summary>Why a repair is not written as a patch.</summary>
    public static string NoPatch(RunRepair repair) => repair.Obstacle switch
    {
        PatchObstacle.Anchor => "a bound is written behind an anchor",
        PatchObstacle.OtherRegime => "a changed bound is shared with a regime that would lose its last mix",
        _ => "the file has no place for a changed bound",
    };

    /// <summary>A patch, fit for where it is written to.</summary>
    public static string PatchOf(TextEdits edits, bool isSeen)
    {
        var patch = UnifiedDiff.Of(edits);
        return isSeen ? string.Join('\n', patch.Split('\n').Select(line => DisplayText.Escape(line.TrimEnd('\r')))) : patch;
    }

    private void Write(RunRepair repair, bool isBeaten)
    {
        if (repair.Steps.IsEmpty && repair.Unrepaired.IsEmpty)
        {
            paper.Line("repair: nothing to repair");
            return;
        }

        if (!repair.Steps.IsEmpty)
        {
            Paragraph.Write(paper, width, 2, ("repair", Ink.Strong), ($": {Title(repair, isBeaten)}", Ink.Plain));
        }

        foreach (var step in repair.Steps)
        {
            foreach (var lifted in step.Bounds.Lifted)
            {
                Item($"{DisplayText.Escape(step.Regime.Regime.Name)}: lift the exclusion of `{RegimeText.Name(step.Regime.Run, lifted.Source)}`: moving bounds alone cannot help, since no source may have a share");
            }

            foreach (var change in step.Bounds.Changes.Take(GreatestChanges))
            {
                Item($"{DisplayText.Escape(step.Regime.Regime.Name)}: {Words(step, change)}");
            }

            if (step.Bounds.Changes.Length > GreatestChanges)
            {
                Item($"{DisplayText.Escape(step.Regime.Regime.Name)}: and {NumberText.Count(step.Bounds.Changes.Length - GreatestChanges, "more bound")}");
            }
        }

        foreach (var name in repair.AlsoChanged)
        {
            Item(repair.MovesEquation
                ? $"{DisplayText.Escape(name)} shares a changed bound"
                : $"this also loosens {DisplayText.Escape(name)}, which shares a changed bound");
        }

        foreach (var name in repair.Unrepaired)
        {
            Item($"{DisplayText.Escape(name)} is not repaired: {NotRepaired}");
        }

        if (repair.Edits is { } edits)
        {
            paper.Line(edits.Edits.IsEmpty ? "" : "\n" + PatchOf(edits, isSeen: width is not null).TrimEnd('\n'));
        }
        else
        {
            Item($"no patch: {NoPatch(repair)}; change it by hand");
        }
    }

    private void Item(string text) => Paragraph.Write(paper, width, 4, ("  " + text, Ink.Plain));

    /// <summary>What a repair is best at.</summary>
    /// <param name="repair">The repair.</param>
    /// <param name="isBeaten">Whether another one is shown that is proven to change the fewest bounds.</param>
    private static string Title(RunRepair repair, bool isBeaten)
    {
        var count = ProposedRepairs.BoundsOf(repair);
        if (count == 0)
        {
            return "lift the fewest exclusions";
        }

        var title = (repair.IsProvenLeast, repair.IsProvenFewest) switch
        {
            (true, true) => "the least total change, and the fewest bounds",
            (true, false) when isBeaten => "the least total change",
            (true, false) => "the least total change, not proven fewest bounds",
            (false, true) => "the fewest bounds",
            _ => "few bounds, not proven fewest",
        };
        return $"{title}: {NumberText.Count(count, "bound")} by {ExactText.Format(ProposedRepairs.TotalOf(repair))}{(count > 1 ? " in total" : "")}"
            + (ProposedRepairs.LiftedBy(repair) > 0 ? ", behind the fewest exclusions lifted" : "");
    }

    private static string Words(RegimeRepair step, BoundChange change)
    {
        if (change.Row >= 0)
        {
            var text = $"`{DisplayText.Escape(step.Regime.Regime.Constraints[change.Row].Text)}`";
            return step.Rewritten(change) is { } rewritten
                ? $"{text} becomes `{DisplayText.Escape(rewritten)}`"
                : $"move the constant of {text} by {ExactText.Format(change.Distance)}";
        }

        var name = step.Regime.OriginOf(change.Id) is { Group: >= 0 and var group }
            ? $"group `{step.Regime.GroupName(group)}`"
            : $"`{step.Regime.SourceName(change.Source)}`";
        var (verb, bound) = change.IsFloor ? ("lower", "floor") : ("raise", "cap");
        return $"{verb} the {bound} of {DisplayText.Escape(name)} from {ExactText.Format(change.Before)} to {ExactText.Format(change.After)}";
    }
}
