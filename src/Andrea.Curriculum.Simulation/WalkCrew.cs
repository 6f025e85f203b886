using Andrea.Curriculum.Simulation.Environments;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Summaries;
using Andrea.Curriculum.Simulation.Traces;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation;

/// <summary>Threads that share the walks of a plan, earliest first, and add up what they did.</summary>
internal sealed class WalkCrew(
    SimulationPlan plan, TraceFormat? format, OrderedOutput? output, IProgress<SimulationProgress>? progress, CancellationTokenSource stop)
{
    private long _next = -1;
    private long _walksDone;
    private long _stepsDone;

    /// <summary>Makes all walks.</summary>
    /// <param name="threads">Greatest number of threads, at least 1.</param>
    public SimulationSummary Run(int threads)
    {
        var walkers = new Walker[Math.Min(threads, plan.Walks)];
        for (var i = 0; i < walkers.Length; i++)
        {
            walkers[i] = new Walker(plan, plan.Environment.Make(plan.Seed));
        }

        if (walkers.Length == 1)
        {
            Work(walkers[0]);
        }
        else
        {
            RunInParallel(walkers);
        }

        for (var i = 1; i < walkers.Length; i++)
        {
            walkers[0].Exhaustion.Add(walkers[i].Exhaustion);
            walkers[0].Data.Add(walkers[i].Data);
            for (var r = 0; r < plan.Regimes.Length; r++)
            {
                walkers[0].Tallies[r].Add(walkers[i].Tallies[r]);
            }
        }

        return Summarise(walkers[0]);
    }

    private void RunInParallel(Walker[] walkers)
    {
        var tasks = Array.ConvertAll(walkers, walker => Task.Factory.StartNew(
            () => Work(walker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        try
        {
            Task.WaitAll(tasks);
        }
        catch (AggregateException failures)
        {
            // The first true failure stops the others, which then report no more than that.
            var flat = failures.Flatten().InnerExceptions;
            var cause = flat.FirstOrDefault(failure => failure is not OperationCanceledException) ?? flat[0];
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(cause);
        }
    }

    private void Work(Walker walker)
    {
        try
        {
            var trace = format is { } form && output is not null ? new TraceWriter(TraceEncodings.Of(plan, form), output) : null;
            var steps = new StepCounter(Report);
            for (var walk = Interlocked.Increment(ref _next); walk < plan.Walks; walk = Interlocked.Increment(ref _next))
            {
                walker.Walk(walk, trace, steps, stop.Token);
                trace?.Finish(walk);
                Interlocked.Increment(ref _walksDone);
                steps.Flush();
            }
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    private void Report(long steps)
    {
        var done = Interlocked.Add(ref _stepsDone, steps);
        var all = (double)plan.Walks * (plan.End - plan.FirstStep);
        progress?.Report(new SimulationProgress(Interlocked.Read(ref _walksDone), plan.Walks, done / all));
    }

    private SimulationSummary Summarise(Walker walker) => new()
    {
        Run = plan.Run.Name?.Value,
        Seed = plan.Seed,
        Walks = plan.Walks,
        FirstStep = plan.FirstStep,
        End = plan.End,
        Sources = [.. plan.Run.Sources.Select(source => source.Name.Value)],
        Regimes = [.. plan.Regimes.Select((regime, i) =>
            walker.Tallies[i].Summarise(i == 0 ? null : plan.Regimes[i - 1].Analysis.Regime.Name, plan.Walks))],
        Data = walker.Data.Summarise(),
        Environment = plan.Environment.Kind,
        Exhausted = walker.Exhaustion.Summarise(),
        Recorded = [.. plan.Environment.Recorded.Select((losses, i) => new RecordedSource(i, losses.Length, EffectiveSampleSize.Of(losses.AsSpan())))
            .Where(source => source.Losses > 0)],
        Assumed = plan.Assumed,
    };
}
