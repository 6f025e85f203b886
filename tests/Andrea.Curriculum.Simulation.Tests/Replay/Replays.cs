using System.Text;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Simulation.Replay;
using Andrea.Curriculum.Simulation.Traces;

namespace Andrea.Curriculum.Simulation.Tests.Replay;

/// <summary>Simulates and replays texts.</summary>
internal static class Replays
{
    /// <summary>The run of a text; null when it cannot be understood.</summary>
    public static RunAnalysis? Read(string config)
    {
        var reading = TrainingRunReader.Read(new SourceText("run.yaml", config));
        return reading.IsUsable ? new RunAnalysis(reading.Plan!) : null;
    }

    /// <summary>The trace of a simulation; null when the run is refused.</summary>
    public static string? Trace(RunAnalysis run, TraceFormat format, int walks)
    {
        using var stream = new MemoryStream();
        var outcome = Simulator.Run(run, new SimulationOptions { Walks = walks, Threads = 1 }, new TraceTarget(stream, format));
        return outcome.Refusal is null ? Encoding.UTF8.GetString(stream.ToArray()) : null;
    }

    public static ReplaySummary Replay(RunAnalysis run, string log) => Replay(run, Encoding.UTF8.GetBytes(log));

    public static ReplaySummary Replay(RunAnalysis run, byte[] log, LogFormat? format = null)
    {
        using var stream = new MemoryStream(log);
        return RunReplay.Replay(run, RecordedRunReader.Open(stream, run.Plan, format), "run.log");
    }

    /// <summary>What is wrong with a record, camping aside: it is no fault of a walk.</summary>
    public static string Faults(ReplaySummary summary) => string.Join("\n",
    [
        .. summary.Facts.Broken.Select(broken => $"{broken.First.Kind} {broken.First.Subject} {broken.FirstStep} line {broken.Place.Start.Line}"),
        .. summary.Facts.Leaks.Select(leak => $"leak {leak.Source} {leak.FirstStep} line {leak.Place.Start.Line}"),
        .. summary.Facts.Cliffs.Select(cliff => $"cliff {cliff.Step}"),
        .. summary.Facts.Phases.Select(odd => $"phase {odd.FirstStep} of {odd.FirstLength}"),
        .. summary.Facts.Problems.Select(problem => $"{problem.Fault} {problem.Message} line {problem.Place.Start.Line}"),
        .. summary.Regimes.Where(regime => regime.Undecided is not null).Select(regime => $"undecided {regime.Regime.Regime.Name}"),
    ]);
}
