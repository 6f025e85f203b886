using System.Globalization;
using System.Text;

using Andrea.Curriculum.Simulation.Tests.Runs;
using Andrea.Curriculum.Simulation.Traces;

namespace Andrea.Curriculum.Simulation.Tests.Traces;

public sealed class CsvEncodingTests
{
    [Theory]
    [InlineData("chat", "chat")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("=1+2", "'=1+2")]
    [InlineData("+x", "'+x")]
    [InlineData("-x", "'-x")]
    [InlineData("@x,y", "\"'@x,y\"")]
    [InlineData("\t=x", "'\t=x")]
    [InlineData("\n=x", "\"'\n=x\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠a", "'＠a")]
    [InlineData("a=b", "a=b")]
    public void Cells_are_quoted_and_never_formulas(string text, string cell) => Assert.Equal(cell, CsvCell.Of(text));

    [Fact]
    public void Rows_read_back_as_the_phases_of_the_walks()
    {
        var run = AndreaRuns.Whole(3000);
        var lines = Trace(run, walks: 3).Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.Equal(["walk", "phase", "first_step", "length", "regime", "kind", .. run.Run.Sources.Select(source => source.Name.Value)], lines[0].Split(','));

        var rows = lines[1..^1].Select(line => line.Split(',')).ToList();
        var next = 0;
        for (var walk = 0; walk < 3; walk++)
        {
            var recorded = RecordedWalk.Of(run, walk);
            for (var i = 0; i < recorded.Phases.Count; i++, next++)
            {
                var phase = recorded.Phases[i];
                var regime = recorded.Plan.Regimes[phase.Regime].Analysis.Regime.Name;
                Assert.Equal([$"{walk}", $"{i}", $"{phase.FirstStep}", $"{phase.Length}", regime, phase.Kind.ToString().ToLowerInvariant()], rows[next][..6]);
                Assert.Equal(recorded.Mixes[i], rows[next][6..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)));
            }
        }

        Assert.Equal(rows.Count, next);
    }

    private static string Trace(Andrea.Curriculum.Analysis.RunAnalysis run, long walks)
    {
        using var stream = new MemoryStream();
        Simulator.Run(run, new SimulationOptions { Seed = 1, Walks = walks, Threads = 2 }, new TraceTarget(stream, TraceFormat.Csv));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
