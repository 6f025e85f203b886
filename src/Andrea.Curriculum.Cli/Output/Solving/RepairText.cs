using Andrea.Curriculum.Analysis.Repair;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Repair;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Writes repairs in words and as patches.</summary>
/// <param name="paper">Where to.</param>
/// <param name="isSeen">True on a terminal, where a patch is escaped like all other text of the file.</param>
internal sealed class RepairText(Paper paper, bool isSeen)
{
    private const int GreatestChanges = 24;

    /// <summary>Writes all repairs.</summary>
    public void Write(ProposedRepairs repairs)
    {
        foreach (var repair in repairs.All)
        {
            paper.Line();
            Write(repair);
        }
    }

    /// <summary>A patch, fit for where it is written to.</summary>
    public static string PatchOf(TextEdits edits, bool isSeen)
    {
        var patch = UnifiedDiff.Of(edits);
        return isSeen ? string.Join('\n', patch.Split('\n').Select(line => DisplayText.Escape(line.TrimEnd('\r')))) : patch;
    }

    private void Write(RunRepair repair)
    {
        if (repair.Steps.IsEmpty && repair.Unrepaired.IsEmpty)
        {
            paper.Line("repair: nothing to repair");
            return;
        }

        if (!repair.Steps.IsEmpty)
        {
            var count = ProposedRepairs.BoundsOf(repair);
            paper.Add("repair", Ink.Strong)
                .Line($": {Title(repair)}: {NumberText.Count(count, "bound")} by {ExactText.Format(ProposedRepairs.TotalOf(repair))}{(count > 1 ? " in total" : "")}");
        }

        foreach (var step in repair.Steps)
        {
            foreach (var change in step.Bounds.Changes.Take(GreatestChanges))
            {
                paper.Line($"  {DisplayText.Escape(step.Regime.Regime.Name)}: {Words(step, change)}");
            }

            if (step.Bounds.Changes.Length > GreatestChanges)
            {
                paper.Line($"  {DisplayText.Escape(step.Regime.Regime.Name)}: and {NumberText.Count(step.Bounds.Changes.Length - GreatestChanges, "more bound")}");
            }
        }

        foreach (var name in repair.AlsoChanged)
        {
            paper.Line($"  {DisplayText.Escape(name)} shares a changed bound and loses no mix");
        }

        foreach (var name in repair.Unrepaired)
        {
            paper.Line($"  {DisplayText.Escape(name)} is not repaired: no change of its floors and caps alone is known to help");
        }

        if (repair.Edits is { } edits)
        {
            paper.Line(edits.Edits.IsEmpty ? "" : "\n" + PatchOf(edits, isSeen).TrimEnd('\n'));
        }
        else
        {
            paper.Line("  no patch: a bound is written behind an anchor or where it has no place; change it by hand");
        }
    }

    private static string Title(RunRepair repair) => (repair.IsProvenLeast, repair.IsProvenFewest) switch
    {
        (true, true) => "the least total change, and the fewest bounds",
        (true, false) => "the least total change, not proven fewest bounds",
        _ => "the fewest bounds",
    };

    private static string Words(RegimeRepair step, BoundChange change)
    {
        var name = step.Regime.OriginOf(change.Id) is { Group: >= 0 and var group }
            ? $"group `{step.Regime.GroupName(group)}`"
            : $"`{step.Regime.SourceName(change.Source)}`";
        var (verb, bound) = change.IsFloor ? ("lower", "floor") : ("raise", "cap");
        return $"{verb} the {bound} of {DisplayText.Escape(name)} from {ExactText.Format(change.Before)} to {ExactText.Format(change.After)}";
    }
}
