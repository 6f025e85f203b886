using System.Text;
using System.Text.Json;

using Andrea.Curriculum.Simulation.Summaries;
using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Traces;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Schemas;

namespace Andrea.Curriculum.Simulation.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Summaries_fit_their_schema(int walks)
    {
        var summary = Simulator.Run(AndreaRuns.Whole(3000), new SimulationOptions { Walks = walks, Seed = ulong.MaxValue }).Summary!;

        Assert.Empty(SchemaCheck.Violations(Schema("simulation"), Json(summary)));
    }

    [Fact]
    public void A_member_that_the_schema_does_not_know_is_seen()
    {
        var summary = Simulator.Run(AndreaRuns.V1(500), new SimulationOptions()).Summary!;
        var document = Json(summary).Replace("\"leader\"", "\"chief\"", StringComparison.Ordinal);

        Assert.Equal(
            ["$.regimes[0].camping.chief: unknown", "$.regimes[0].camping: required"],
            SchemaCheck.Violations(Schema("simulation"), document).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Trace_lines_fit_their_schema()
    {
        using var stream = new MemoryStream();
        Simulator.Run(AndreaRuns.Whole(2000), new SimulationOptions(), new TraceTarget(stream, TraceFormat.JsonLines));
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Empty(SchemaCheck.Violations(Schema("trace"), line)));
    }

    private static string Schema(string name) => File.ReadAllText(RepositoryRoot.Combine("schemas", $"{name}.schema.json"));

    private static string Json(SimulationSummary summary)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            SummaryJson.Write(summary, json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
