using System.Collections.Immutable;
using System.Text.Json;

using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Comparisons;

/// <summary>Writes compared cells as the versioned JSON document of <c>schemas/comparison.schema.json</c>.</summary>
public static class ComparisonJson
{
    /// <summary>Value of the document's member <c>schema</c>.</summary>
    public const string Schema = "andrea.comparison/1";

    /// <summary>Writes one object.</summary>
    /// <param name="cells">The cells, at least one.</param>
    /// <param name="json">Where to.</param>
    public static void Write(ImmutableArray<CellResult> cells, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var first = cells[0].Summary;
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("run", first.Run);
        json.WriteNumber("seed", first.Seed);
        json.WriteNumber("walks", first.Walks);
        json.WriteStartArray("cells");
        foreach (var cell in cells)
        {
            json.WriteStartObject();
            json.WriteStartObject("changes");
            foreach (var (key, value) in cell.Cell.Changes)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
            json.WriteStartArray("regimes");
            for (var i = 0; i < cell.Summary.Regimes.Length; i++)
            {
                Write(cell, i, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(CellResult cell, int index, Utf8JsonWriter json)
    {
        var regime = cell.Summary.Regimes[index];
        json.WriteStartObject();
        json.WriteString("name", regime.Name);
        json.WriteNumber("first_step", regime.FirstStep);
        json.WriteNumber("end", regime.End);
        json.WriteString("policy", regime.Policy);
        json.WriteString("camping", SummaryJson.WordOf(regime.Camping.Verdict));
        json.WriteString("camped_source", regime.Camping.CampedSource is { } camped ? cell.Summary.Sources[camped] : null);
        Write("over_walks", regime.Figures, json);
        Write("minus_first", cell.Differences[index], json);
        json.WriteEndObject();
    }

    private static void Write(string name, ImmutableArray<FigureSummary> figures, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        foreach (var figure in figures)
        {
            FigureJson.Write(figure, json);
        }

        json.WriteEndObject();
    }
}
