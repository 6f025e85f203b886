using System.Collections.Immutable;
using System.Text.Json;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Writes figures of a polytope as members of a regime in <c>schemas/solve.schema.json</c>.</summary>
internal static class FiguresJson
{
    /// <summary>Writes what is known of a polytope as a whole.</summary>
    public static void Write(Utf8JsonWriter writer, RegimeFigures figures)
    {
        writer.WriteStartObject("least_effective_sources");
        writer.WriteBoolean("is_proven", figures.Least.IsProven);
        writer.WriteNumber("low", figures.Least.Low);
        writer.WriteNumber("high", figures.Least.High);
        writer.WriteEndObject();
        writer.WriteText("vertex_count", figures.VertexCount.IsDecided ? figures.VertexCount.ToString() : null);
        writer.WriteStartObject("volume");
        Write(writer, "of_simplex", figures.Volume.OfSimplex);
        Write(writer, "of_hull", figures.Volume.OfHull);
        writer.WriteEndObject();
        if (figures.Ball is { } ball)
        {
            writer.WriteStartObject("greatest_ball");
            writer.WriteNumber("radius", ball.Radius);
            writer.WriteExact("squared_radius", ball.SquaredRadius);
            writer.WriteNumber("relative_error", ball.RelativeError.ToDouble());
            writer.WriteExact("margin", ball.Margin);
            writer.WritePropertyName("centre");
            writer.WriteMix(ball.Centre);
            writer.WriteEndObject();
        }
    }

    /// <summary>Writes vertices.</summary>
    public static void WriteVertices(Utf8JsonWriter writer, IReadOnlyList<ImmutableArray<Rational>> vertices)
    {
        writer.WriteStartArray("vertices");
        foreach (var vertex in vertices)
        {
            writer.WriteMix(vertex);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the groups that have bounds.</summary>
    public static void WriteGroups(Utf8JsonWriter writer, RegimeAnalysis regime, ImmutableArray<GroupRow> groups)
    {
        writer.WriteStartArray("groups");
        foreach (var row in groups)
        {
            writer.WriteStartObject();
            writer.WriteString("name", row.Group.Name.Value);
            writer.WriteStartArray("sources");
            foreach (var member in row.Group.Members)
            {
                writer.WriteStringValue(regime.SourceName(member));
            }

            writer.WriteEndArray();
            writer.WriteExact("written_floor", row.Group.Floor?.Value);
            writer.WriteExact("written_cap", row.Group.Cap?.Value);
            writer.WriteExact("least", row.Least);
            writer.WriteExact("greatest", row.Greatest);
            writer.WriteExact("even_most", row.Even);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the linear constraints in force.</summary>
    public static void WriteConstraints(Utf8JsonWriter writer, ImmutableArray<ConstraintRow> constraints)
    {
        writer.WriteStartArray("constraints");
        foreach (var row in constraints)
        {
            writer.WriteStartObject();
            writer.WriteString("text", row.Constraint.Text);
            writer.WriteExact("least_slack", row.Slack?.Least);
            writer.WriteExact("greatest_slack", row.Slack?.Greatest);
            writer.WritePlace("place", row.Constraint.Place);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, VolumeFraction fraction)
    {
        writer.WriteStartObject(name);
        writer.WriteString("kind", fraction.Kind switch
        {
            VolumeKind.Exact => "exact",
            VolumeKind.Estimated => "estimated",
            _ => "undecided",
        });
        writer.WriteText("exact", fraction.Exact is { } exact ? ExactText.Format(exact) : null);
        WriteFinite(writer, "log10", fraction.Log10);
        WriteFinite(writer, "log10_error", fraction.Log10Error);
        writer.WriteEndObject();
    }

    private static void WriteFinite(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
