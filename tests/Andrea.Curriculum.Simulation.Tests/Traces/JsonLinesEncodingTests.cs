using System.Text;
using System.Text.Json;

using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Traces;

namespace Andrea.Curriculum.Simulation.Tests.Traces;

public sealed class JsonLinesEncodingTests
{
    [Fact]
    public void Lines_read_back_as_the_phases_of_the_walk()
    {
        var run = new RunBuilder { Steps = 500 }.Source("a \"quoted\" name").Source("</script>").Source("walk")
            .Regime("first", 0).Regime("second\n", 250).Build();
        using var stream = new MemoryStream();
        Simulator.Run(run, new SimulationOptions { Seed = 1 }, new TraceTarget(stream, TraceFormat.JsonLines));
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var recorded = RecordedWalk.Of(run);
        Assert.Equal(recorded.Phases.Count, lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            Assert.DoesNotContain("<", lines[i], StringComparison.Ordinal);
            using var document = JsonDocument.Parse(lines[i]);
            var row = document.RootElement;
            var phase = recorded.Phases[i];
            Assert.Equal((0L, (long)i), (row.GetProperty("walk").GetInt64(), row.GetProperty("phase").GetInt64()));
            Assert.Equal((phase.FirstStep, phase.Length), (row.GetProperty("first_step").GetInt64(), row.GetProperty("length").GetInt64()));
            Assert.Equal(phase.Regime == 0 ? "first" : "second\n", row.GetProperty("regime").GetString());
            Assert.Equal(phase.IsCut, row.TryGetProperty("cut", out _));
            Assert.Equal(["a \"quoted\" name", "</script>", "walk"], row.GetProperty("mix").EnumerateObject().Select(share => share.Name));
            Assert.Equal(recorded.Mixes[i], row.GetProperty("mix").EnumerateObject().Select(share => share.Value.GetDouble()));
        }
    }
}
