using System.Globalization;

using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Traces;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Simulation.Tests.Replay;

public sealed class ReplayLawTests
{
    [Theory]
    [InlineData(TraceFormat.Csv)]
    [InlineData(TraceFormat.JsonLines)]
    public void What_we_simulate_replays_clean(TraceFormat format)
    {
        var random = new Random(1);
        var replayed = 0;
        for (var k = 0; k < TestScale.Times(120); k++)
        {
            var config = RandomConfigs.Next(random);
            if (Replays.Read(config) is { } run && Replays.Trace(run, format, walks: 2) is { } trace)
            {
                var summary = Replays.Replay(run, trace);
                Assert.True(Replays.Faults(summary).Length == 0, $"{config}\n{Replays.Faults(summary)}");
                Assert.Equal((2, 0, run.Run.Steps!.Value.Value), (summary.Walks, summary.FirstStep, summary.End));
                Assert.Equal(2 * run.Run.Steps!.Value.Value, summary.Regimes.Sum(regime => regime.Steps));
                Assert.All(summary.Regimes, regime => Assert.Equal(1, regime.Sources.Sum(source => source.Share)!.Value, 9));
                replayed++;
            }
        }

        Assert.True(replayed > TestScale.Times(40), $"{replayed} feasible");
    }

    [Fact]
    public void Both_forms_of_a_trace_say_the_same()
    {
        var random = new Random(2);
        for (var k = 0; k < TestScale.Times(20); k++)
        {
            if (Replays.Read(RandomConfigs.Next(random)) is { } run && Replays.Trace(run, TraceFormat.Csv, 1) is { } csv)
            {
                var (first, second) = (Replays.Replay(run, csv), Replays.Replay(run, Replays.Trace(run, TraceFormat.JsonLines, 1)!));
                Assert.Equal(first.Regimes.Length, second.Regimes.Length);
                Assert.All(first.Regimes.Zip(second.Regimes), pair =>
                {
                    Assert.All(pair.First.Sources.Zip(pair.Second.Sources), sources => Assert.Equal(sources.First, sources.Second));
                    Assert.Equal(pair.First.Phases, pair.Second.Phases);
                    Assert.Equal(pair.First.Camping, pair.Second.Camping);
                });
            }
        }
    }

    [Fact]
    public void Camping_is_judged_as_the_simulation_judges_it()
    {
        var config = "curriculum: 1\nsteps: 20000\nsources: [{name: a}, {name: b}, {name: c}, {name: d}]\nbandit: {policy: ucb1}\n"
            + "simulation: {environment: noise, sources: {a: {mean: 3, noise: 1.5}, b: {mean: 3, noise: 0.2}, c: {mean: 3, noise: 0.2}, d: {mean: 3, noise: 0.2}}}\n";
        var run = Replays.Read(config)!;
        using var stream = new MemoryStream();
        var simulated = Simulator.Run(run, new SimulationOptions { Walks = 3, Threads = 1 }, new TraceTarget(stream, TraceFormat.Csv)).Summary!;
        var replayed = Replays.Replay(run, stream.ToArray());
        Assert.Equal(simulated.Regimes[0].Camping with { Spells = null }, replayed.Regimes[0].Camping! with { Spells = null });
        Assert.Equal(simulated.Regimes[0].Camping.CampedWindows, replayed.Regimes[0].Spells.Sum(spell => spell.Windows));
        Assert.Equal(simulated.Regimes[0].EffectiveSources.Mean, replayed.Regimes[0].EffectiveSources!.Value, 9);
    }

    [Fact]
    public void A_share_that_is_moved_beyond_a_bound_is_caught_on_its_line()
    {
        var random = new Random(3);
        var caught = 0;
        for (var k = 0; k < TestScale.Times(120); k++)
        {
            if (Replays.Read(RandomConfigs.Next(random)) is not { } run || Replays.Trace(run, TraceFormat.Csv, 1) is not { } trace)
            {
                continue;
            }

            var lines = trace.Split("\r\n");
            var row = random.Next(1, lines.Length - 1);
            var cells = lines[row].Split(',');
            var columns = run.Run.Sources.Length;
            var (from, to) = (cells.Length - 1 - random.Next(columns), cells.Length - 1 - random.Next(columns));
            var shares = cells[^columns..].Select(cell => Rational.OfDouble(double.Parse(cell, CultureInfo.InvariantCulture))).ToArray();
            var amount = shares[from - 6] * Rational.Of(1, 2);
            shares[from - 6] -= amount;
            shares[to - 6] += amount;
            cells[from] = shares[from - 6].ToDouble().ToString("R", CultureInfo.InvariantCulture);
            cells[to] = shares[to - 6].ToDouble().ToString("R", CultureInfo.InvariantCulture);
            lines[row] = string.Join(',', cells);
            var regime = run.Regimes.Last(candidate => !candidate.Regime.IsDead && candidate.Regime.Start <= long.Parse(cells[2], CultureInfo.InvariantCulture));
            var mix = cells[^columns..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            var isAllowed = regime.Polytope!.Check(mix).IsInside;
            var facts = Replays.Replay(run, string.Join("\r\n", lines)).Facts;
            var places = facts.Broken.Select(broken => broken.Place).Concat(facts.Leaks.Select(leak => leak.Place)).Select(place => place.Start.Line).Distinct();
            Assert.Equal(isAllowed ? [] : [row + 1], places);
            caught += isAllowed ? 0 : 1;
        }

        Assert.True(caught > TestScale.Times(10), $"{caught} caught");
    }

    [Theory]
    [InlineData("0.25", "0.75", true)]
    [InlineData("0.250", "0.750", true)]
    [InlineData("0.2504", "0.7496", false)]
    [InlineData("0.25049", "0.74951", false)]
    public void Cells_are_those_of_the_digits(string web, string books, bool isAllowed)
    {
        var run = Replays.Read("curriculum: 1\nsteps: 100\nsources: [{name: web}, {name: books}]\ncaps: {web: 0.25}\n")!;
        var facts = Replays.Replay(run, $"step,length,web,books\n0,10,{web},{books}\n").Facts;
        Assert.Equal(isAllowed, facts.Broken.IsEmpty);
        Assert.All(facts.Broken, broken => Assert.Equal(MixBreachKind.AboveCap, broken.First.Kind));
    }

    /// <summary>Mixes that a program rounds are never reported, whatever it rounds to; mixes well outside always are.</summary>
    [Fact]
    public void Printed_mixes_of_the_polytope_are_clean_in_every_precision()
    {
        var random = new Random(4);
        var run = Replays.Read("curriculum: 1\nsteps: 1000\nsources: [{name: a}, {name: b}, {name: c}]\nfloors: {a: 0.3}\ncaps: {b: 0.25}\nbandit: {phase_steps: [10, 10]}\n")!;
        foreach (var format in new[] { "F2", "F4", "F6", "0.####", "G3", "G5", "G9", "R", "single" })
        {
            var rows = Enumerable.Range(0, 100).Select(k =>
            {
                var (b, a) = (random.NextDouble() * 0.25, 0.3);
                a += random.NextDouble() * (0.7 - b);
                var sum = (float)a + (float)b + (float)(1 - a - b);
                return format == "single"
                    ? string.Create(CultureInfo.InvariantCulture, $"{10 * k},10,{(double)((float)a / sum)},{(double)((float)b / sum)},{(double)((float)(1 - a - b) / sum)}\n")
                    : $"{10 * k},10,{Print(a)},{Print(b)},{Print(1 - a - b)}\n";
            });
            var summary = Replays.Replay(run, "step,length,a,b,c\n" + string.Concat(rows));
            Assert.True(Replays.Faults(summary).Length == 0, $"{format}: {Replays.Faults(summary)}");

            string Print(double share) => share.ToString(format, CultureInfo.InvariantCulture);
        }
    }
}
