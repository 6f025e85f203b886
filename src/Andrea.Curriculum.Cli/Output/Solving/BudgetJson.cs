using System.Text.Json;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Budget;
using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Writes what the regimes draw together as the budget of <c>schemas/solve.schema.json</c>.</summary>
internal static class BudgetJson
{
    /// <summary>Writes the budget of a run; null when it has none.</summary>
    public static void Write(Utf8JsonWriter writer, RunAnalysis run, JointRegimes? joint)
    {
        if (joint is null)
        {
            writer.WriteNull("budget");
            return;
        }

        writer.WriteStartObject("budget");
        writer.WriteString("verdict", joint.Verdict switch
        {
            JointVerdict.Feasible => "feasible",
            JointVerdict.Infeasible => "infeasible",
            _ => "undecided",
        });
        if (joint.Conflict is { } conflict)
        {
            Write(writer, run, joint, conflict);
        }

        Write(writer, run, "regimes", joint.Regimes);
        if (joint.ImpliedCaps is { } caps)
        {
            writer.WriteStartArray("implied_caps");
            foreach (var cap in caps)
            {
                writer.WriteStartObject();
                writer.WriteString("regime", run.Regimes[cap.Regime].Regime.Name);
                writer.WriteString("source", run.Run.Sources[cap.Source].Name.Value);
                writer.WriteExact("share", cap.Share);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray("sources");
        foreach (var budget in run.Budget)
        {
            Write(writer, run, joint, budget);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RunAnalysis run, JointRegimes joint, JointConflict conflict)
    {
        writer.WriteStartObject("conflict");
        writer.WriteString("message", JointWords.Verdict(run, joint));
        writer.WriteStartArray("sources");
        foreach (var source in conflict.Sources)
        {
            writer.WriteStringValue(run.Run.Sources[source].Name.Value);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("weights");
        foreach (var weight in conflict.Weights)
        {
            writer.WriteStringValue(ExactText.Format(weight));
        }

        writer.WriteEndArray();
        writer.WriteExact("held", conflict.Held);
        Write(writer, run, "demands", conflict.Demands);
        writer.WriteBoolean("is_minimal", conflict.IsMinimal);
        writer.WriteStartArray("regimes_alone");
        foreach (var regime in joint.Alone)
        {
            writer.WriteStringValue(run.Regimes[regime].Regime.Name);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RunAnalysis run, JointRegimes joint, SourceBudget budget)
    {
        var epochs = run.Run.Sources[budget.Source].MaxEpochs?.Value;
        writer.WriteStartObject();
        writer.WriteString("source", run.Run.Sources[budget.Source].Name.Value);
        writer.WriteExact("size", budget.Size);
        writer.WriteString("size_basis", budget.Basis switch
        {
            SizeBasis.Tokens => "tokens",
            SizeBasis.DocumentsAndTheirLength => "documents-and-their-length",
            SizeBasis.OneDocumentPerSequence => "one-document-per-sequence",
            _ => "unknown",
        });
        writer.WriteExact("max_epochs", epochs);
        Write(writer, "tokens", budget, 1);
        if (budget.Size is { Sign: > 0 } size)
        {
            Write(writer, "epochs", budget, size);
        }
        else if (epochs is { Sign: > 0 } limit)
        {
            Write(writer, "needed_size", budget, limit);
        }

        if (joint.Extents is { } extents)
        {
            writer.WriteStartObject("within_limits");
            writer.WriteExact("least", extents[budget.Source].Least);
            writer.WriteExact("greatest", extents[budget.Source].Greatest);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, SourceBudget budget, Rational unit)
    {
        writer.WriteStartObject(name);
        writer.WriteExact("least", budget.LeastTokens / unit);
        writer.WriteExact("even_most", budget.EvenTokens / unit);
        writer.WriteExact("greatest", budget.GreatestTokens / unit);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RunAnalysis run, string name, IEnumerable<RegimeTokens> regimes)
    {
        writer.WriteStartArray(name);
        foreach (var (regime, tokens) in regimes)
        {
            writer.WriteStartObject();
            writer.WriteString("regime", run.Regimes[regime].Regime.Name);
            writer.WriteExact("tokens", tokens);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
