using System.Text.Json;

using Andrea.Curriculum.Analysis.Repair;
using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Geometry.Repair;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Writes repairs as part of a solve document.</summary>
internal static class RepairJson
{
    public static void Write(Utf8JsonWriter writer, ProposedRepairs repairs)
    {
        writer.WriteStartArray("repairs");
        foreach (var repair in repairs.All)
        {
            Write(writer, repair);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, RunRepair repair)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("is_least_change", repair.IsProvenLeast);
        writer.WriteBoolean("is_fewest_bounds", repair.IsProvenFewest);
        writer.WriteExact("total_change", ProposedRepairs.TotalOf(repair));
        writer.WriteStartArray("changes");
        foreach (var step in repair.Steps)
        {
            foreach (var change in step.Bounds.Changes)
            {
                writer.WriteStartObject();
                writer.WriteString("regime", step.Regime.Regime.Name);
                WriteSubject(writer, step, change);
                writer.WriteString("kind", KindOf(step, change));
                var isTurned = change.Row >= 0 && step.Regime.Regime.Constraints[change.Row].IsTurned;
                writer.WriteExact("before", isTurned ? -change.Before : change.Before);
                writer.WriteExact("after", isTurned ? -change.After : change.After);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
        writer.WriteStartArray("lifted_exclusions");
        foreach (var step in repair.Steps)
        {
            foreach (var lifted in step.Bounds.Lifted)
            {
                writer.WriteStartObject();
                writer.WriteString("regime", step.Regime.Regime.Name);
                writer.WriteString("source", step.Regime.SourceName(lifted.Source));
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
        WriteNames(writer, "also_changed", repair.AlsoChanged);
        WriteNames(writer, "not_repaired", repair.Unrepaired);
        writer.WriteText("patch", repair.Edits is { } edits ? UnifiedDiff.Of(edits) : null);
        writer.WriteEndObject();
    }

    private static void WriteSubject(Utf8JsonWriter writer, RegimeRepair step, BoundChange change)
    {
        if (change.Row >= 0)
        {
            writer.WriteString("constraint", step.Regime.Regime.Constraints[change.Row].Text);
            writer.WriteText("becomes", step.Rewritten(change));
        }
        else if (step.Regime.OriginOf(change.Id) is { Group: >= 0 and var group })
        {
            writer.WriteString("group", step.Regime.GroupName(group));
        }
        else
        {
            writer.WriteString("source", step.Regime.SourceName(change.Source));
        }
    }

    private static string KindOf(RegimeRepair step, BoundChange change)
    {
        if (change.Row < 0)
        {
            return change.IsFloor ? "floor" : "cap";
        }

        var row = step.Regime.Regime.Constraints[change.Row];
        return row.IsEquation ? "value" : change.IsFloor != row.IsTurned ? "least" : "greatest";
    }

    private static void WriteNames(Utf8JsonWriter writer, string name, IEnumerable<string> names)
    {
        writer.WriteStartArray(name);
        foreach (var entry in names)
        {
            writer.WriteStringValue(entry);
        }

        writer.WriteEndArray();
    }
}
