using System.Text.Json;
using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Conflicts;
using Andrea.Curriculum.Analysis.Stages;
using Andrea.Curriculum.Cli.Commands.Expectations;
using Andrea.Curriculum.Cli.Output.Json;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Writes what <c>solve</c> found as a document of <c>schemas/solve.schema.json</c>.</summary>
internal static class SolveJson
{
    public const string Schema = "andrea.solve/1";

    public static string Of(SolveReport report, CancellationToken interruption) => JsonText.Of(writer =>
    {
        var run = report.Run.Run;
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteString("path", run.Text.Path);
        writer.WriteText("trainer", run.Trainer?.Dialect.Name);
        writer.WriteText("name", run.Name?.Value);
        writer.WriteWhole("steps", run.Steps?.Value);
        writer.WriteStartArray("sources");
        foreach (var source in run.Sources)
        {
            writer.WriteStringValue(source.Name.Value);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("regimes");
        foreach (var regime in report.Regimes)
        {
            interruption.ThrowIfCancellationRequested();
            Write(writer, regime, report.StageOf(regime), report.VertexLimit, interruption);
        }

        writer.WriteEndArray();
        BudgetJson.Write(writer, report.Run, report.Joint);
        writer.WriteStartArray("expectations");
        foreach (var result in report.Expectations)
        {
            Write(writer, result);
        }

        writer.WriteEndArray();
        if (report.Repairs is { } repairs)
        {
            RepairJson.Write(writer, repairs);
        }

        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, SolvedRegime solved, StageFacts? stage, int? vertexLimit, CancellationToken interruption)
    {
        var analysis = solved.Analysis;
        var regime = analysis.Regime;
        writer.WriteStartObject();
        writer.WriteString("name", regime.Name);
        writer.WriteString("kind", regime.Kind switch
        {
            RegimeKind.Warmup => "warmup",
            RegimeKind.Own => "own",
            _ => "pivot",
        });
        writer.WriteNumber("first_step", regime.Start);
        writer.WriteWhole("end", regime.End);
        writer.WriteBoolean("is_past", regime.IsPast);
        writer.WriteBoolean("never_runs", regime.IsDead);
        writer.WriteNumber("available_sources", Enumerable.Range(0, regime.Present.Length).Count(regime.IsAvailable));
        writer.WriteString("verdict", analysis.Polytope switch
        {
            null => "undecided",
            { IsFeasible: true } => "feasible",
            _ => "infeasible",
        });
        if (analysis.Undecided is { } reason)
        {
            writer.WriteStartObject("undecided");
            writer.WriteString("subject", reason.Subject);
            writer.WritePlace("place", reason.Place);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNumber("dimension", analysis.Polytope!.Dimension);
        }

        if (analysis.Conflict is { } conflict)
        {
            Write(writer, analysis, conflict);
        }

        if (stage is not null)
        {
            StageJson.Write(writer, analysis, stage);
        }

        if (analysis.FeasiblePolytope is { } polytope)
        {
            Write(writer, analysis, polytope, solved.Figures!);
            if (vertexLimit is { } limit)
            {
                FiguresJson.WriteVertices(writer, solved.Figures!.Vertices(limit, interruption));
            }
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RegimeAnalysis analysis, ConflictExplanation explanation)
    {
        var conflict = explanation.Conflict;
        writer.WriteStartObject("conflict");
        writer.WriteString("kind", conflict.Kind switch
        {
            ConflictKind.FloorAboveCap => "floor-above-cap",
            ConflictKind.FloorsExceedOne => "floors-exceed-one",
            ConflictKind.FloorsExceedGroupCap => "floors-exceed-group-cap",
            ConflictKind.CapsBelowGroupFloor => "caps-below-group-floor",
            ConflictKind.WeightedSum => "weighted-sum",
            _ => "caps-below-one",
        });
        writer.WriteString("message", explanation.Sentence);
        writer.WriteString("repair", ConflictRepair.Of(analysis, conflict));
        writer.WriteExact("excess", conflict.Excess);
        writer.WriteStartArray("bounds");
        foreach (var member in conflict.Members)
        {
            var origin = analysis.OriginOf(member.Id);
            writer.WriteStartObject();
            if (origin is { Group: >= 0 and var group })
            {
                writer.WriteString("group", analysis.GroupName(group));
            }
            else if (member.Source >= 0)
            {
                writer.WriteString("source", analysis.SourceName(member.Source));
            }

            writer.WriteString("kind", origin?.Kind switch
            {
                ConstraintKind.Floor => "floor",
                ConstraintKind.Exclusion => "exclusion",
                ConstraintKind.Absence => "absence",
                ConstraintKind.Constraint => "constraint",
                _ => "cap",
            });
            writer.WriteExact("value", member.Value);
            if (origin is { } written)
            {
                writer.WritePlace("place", written.Place);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RegimeAnalysis analysis, ReachablePolytope polytope, RegimeFigures figures)
    {
        var (greatest, share) = polytope.GreatestShare();
        writer.WriteStartObject("greatest_share");
        writer.WriteString("source", analysis.SourceName(greatest));
        writer.WriteExact("share", share);
        writer.WriteEndObject();
        writer.WriteStartObject("even_most_mix");
        writer.WriteNumber("effective_sources", polytope.EvenMost.EffectiveSources);
        writer.WriteBoolean("is_exact", polytope.EvenMost.IsExact);
        writer.WriteNumber("error", polytope.EvenMost.Error.ToDouble());
        writer.WriteEndObject();
        FiguresJson.Write(writer, figures);
        if (MixPolygon.TryOf(polytope) is { } figure)
        {
            Write(writer, analysis, figure);
        }

        var mix = StaticMix.Of(analysis);
        var prior = StaticMix.PriorOf(analysis);
        if (mix is not null)
        {
            writer.WriteStartObject("static_mix");
            writer.WriteExact("sum", StaticMix.Sum(mix));
            writer.WriteBoolean("is_reachable", StaticMix.Sum(mix) == Rational.One && polytope.Contains(mix));
            writer.WriteEndObject();
        }

        writer.WriteStartArray("shares");
        for (var i = 0; i < polytope.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("source", analysis.SourceName(i));
            writer.WriteBoolean("is_available", analysis.Regime.IsAvailable(i));
            writer.WriteExact("written_floor", analysis.Regime.Floors[i]?.Value);
            writer.WriteExact("written_cap", analysis.Regime.Caps[i]?.Value);
            writer.WriteExact("least", polytope.TightFloor(i));
            writer.WriteExact("greatest", polytope.TightCap(i));
            writer.WriteBoolean("is_pinned", polytope.IsPinned(i));
            writer.WriteExact("even_most", polytope.EvenMostMix[i]);
            if (mix is not null)
            {
                writer.WriteExact("mix", mix[i]);
            }

            if (prior is not null)
            {
                writer.WriteExact("prior", prior[i]);
            }

            if (polytope.Shape == PolytopeShape.Raw)
            {
                var guarantee = polytope.FloorOfClippedShares(i);
                writer.WriteExact("least_of_cut_shares", guarantee.Share);
                writer.WriteBoolean("is_least_of_cut_shares_attained", guarantee.IsAttained);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        FiguresJson.WriteGroups(writer, analysis, GroupRow.Of(analysis, polytope));
        FiguresJson.WriteConstraints(writer, ConstraintRow.Of(analysis, polytope, analysis.Regime.Constraints.Length));
    }

    private static void Write(Utf8JsonWriter writer, RegimeAnalysis analysis, MixPolygon figure)
    {
        writer.WriteStartObject("figure");
        writer.WriteStartArray("sources");
        foreach (var source in figure.Sources)
        {
            writer.WriteStringValue(analysis.SourceName(source));
        }

        writer.WriteEndArray();
        writer.WriteString("shape", figure.Shape);
        writer.WriteExact("area_fraction", figure.AreaFraction);
        writer.WriteStartArray("corners");
        foreach (var corner in figure.Corners)
        {
            writer.WriteMix(corner);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ExpectationResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("expression", result.Expectation.Text);
        writer.WriteString("outcome", result.Met switch
        {
            true => "met",
            false => "unmet",
            null => "undecided",
        });
        writer.WriteString("reason", result.Reason);
        writer.WriteEndObject();
    }
}
