using System.Text;

using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Simulation.Traces;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Simulation.Tests.Replay;

public sealed class HostileLogTests
{
    private const string Config = "curriculum: 1\nsteps: 1000\nsources: [{name: web}, {name: books}]\nfloors: {web: 0.2}\ncurriculum_warmup_steps: 50\ncurriculum_warmup_sources: [web]\n";

    private static readonly string[] Logs =
    [
        "step,loss,source,web,books\n0,4.1,web,1.0,0.0\n1,nan,books,0.5,0.5\n",
        "{\"type\":\"run.loss\",\"run_id\":\"a\",\"step\":0,\"loss\":4.5,\"mix\":{\"web\":0.5,\"books\":0.5}}\n{\"type\":\"run.end\",\"run_id\":\"a\"}\n",
        "[[0, 4.5], [1, NaN], [2, 1e400]]",
        "{\"points\": [[0, 4.5],\n [1, 3]]}",
        "step\tloss\n0\t1\n",
    ];

    [Fact]
    public void Mutated_logs_never_fail()
    {
        var run = Replays.Read(Config)!;
        var random = new Random(5);
        var seeds = Logs.Append(Replays.Trace(run, TraceFormat.Csv, 1)!).Append(Replays.Trace(run, TraceFormat.JsonLines, 1)!).Select(Encoding.UTF8.GetBytes).ToArray();
        for (var k = 0; k < TestScale.Times(3000); k++)
        {
            var log = seeds[random.Next(seeds.Length)].ToList();
            for (var edits = random.Next(1, 6); edits > 0 && log.Count > 0; edits--)
            {
                Mutate(random, log);
            }

            LogFormat? format = random.Next(3) == 0 ? (LogFormat)random.Next(3) : null;
            var summary = Replays.Replay(run, [.. log], format);
            Assert.All(summary.Facts.Problems, problem => Assert.True(problem.Place.Start.Line >= 1 && problem.Message.Length > 0));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\uFEFFstep,loss\n0,1\n")]
    public void Empty_and_short_logs_are_no_failure(string log) => Replays.Replay(Replays.Read(Config)!, log);

    [Fact]
    public void Lines_beyond_the_limit_are_left_out_and_the_rest_is_read()
    {
        var huge = new string('9', (1 << 24) + 5);
        var summary = Replays.Replay(Replays.Read(Config)!, $"step,loss\n0,1\n{huge},1\n1,2\n");
        Assert.Equal(RecordFault.TooLong, Assert.Single(summary.Facts.Problems).Fault);
        Assert.Equal(3, summary.Facts.Problems[0].Place.Start.Line);
        Assert.Equal((2, 2), (summary.Rows, summary.End));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_found_at_their_place()
    {
        byte[] log = [.. "step,loss\n0,1\n1,"u8, 0xFF, .. "2\n2,3\n"u8];
        var problem = Assert.Single(Replays.Replay(Replays.Read(Config)!, log).Facts.Problems);
        Assert.Equal((RecordFault.NotUtf8, 3, 3), (problem.Fault, problem.Place.Start.Line, problem.Place.Start.Column));
    }

    [Fact]
    public void Pairs_on_one_endless_line_are_read_in_pieces()
    {
        var log = "[" + string.Join(',', Enumerable.Range(0, 1000).Select(step => $"[{step}, {(step == 900 ? "x" : "2.5")}{new string(' ', 300)}]")) + "]";
        var summary = Replays.Replay(Replays.Read(Config)!, log);
        Assert.Equal((999, 1000), (summary.Regimes.Sum(regime => regime.Losses!.Count), summary.Rows));
        var place = Assert.Single(summary.Facts.Problems).Place;
        Assert.Equal(log.IndexOf('x', StringComparison.Ordinal) + 1, place.Start.Column);
        Assert.Equal("x", place.File.Slice(place.Span).ToString());
    }

    [Fact]
    public void Steps_that_jump_back_and_forth_take_no_time()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(k => k % 2 == 0 ? $"60,0.{k % 7 + 2},0.5\n" : $"999,0.{k % 5 + 2},0.5\n"));
        Assert.Equal(20_000, Replays.Replay(Replays.Read(Config)!, "step,web,books\n" + rows).Rows);
    }

    private static void Mutate(Random random, List<byte> log)
    {
        var at = random.Next(log.Count);
        switch (random.Next(6))
        {
            case 0:
                log[at] = (byte)random.Next(256);
                break;
            case 1:
                log.RemoveRange(at, Math.Min(random.Next(1, 20), log.Count - at));
                break;
            case 2:
                log.InsertRange(at, log.GetRange(0, Math.Min(random.Next(1, 60), log.Count)));
                break;
            case 3:
                log.InsertRange(at, Encoding.UTF8.GetBytes(random.Next(5) switch { 0 => "9999999999999999999", 1 => "-", 2 => "1e999", 3 => "\"", _ => "NaN" }));
                break;
            case 4:
                log.RemoveRange(at, log.Count - at);
                break;
            default:
                log.Insert(at, ",\n{}[]\"\\"u8[random.Next(8)]);
                break;
        }
    }
}
