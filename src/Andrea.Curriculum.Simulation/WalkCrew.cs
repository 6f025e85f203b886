using System.Collections.Immutable;

using Andrea.Curriculum.Simulation.Comparisons;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Traces;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation;

/// <summary>Threads that share some walks of plans, earliest first, and add up what they did. Every walk is made by all plans in turn.</summary>
/// <param name="plans">The plans, at least one; they have the same number of walks.</param>
/// <param name="walks">First walk, and the walk after the last.</param>
/// <param name="layout">Form of the trace; null for none.</param>
/// <param name="output">Receives the trace; null for none.</param>
/// <param name="progress">Is told how far the walks have come; null for none.</param>
/// <param name="stop">Ends the work.</param>
internal sealed class WalkCrew(
    ImmutableArray<SimulationPlan> plans,
    (long First, long End) walks,
    TraceLayout? layout,
    OrderedOutput? output,
    IProgress<SimulationProgress>? progress,
    CancellationTokenSource stop)
{
    private long _next = walks.First - 1;
    private long _walksDone;
    private long _stepsDone;

    /// <summary>Makes all walks.</summary>
    /// <param name="threads">Greatest number of threads, at least 1.</param>
    public CellTallies Run(int threads)
    {
        var members = new Member[Math.Clamp(walks.End - walks.First, 1, threads)];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = new Member(plans);
        }

        if (members.Length == 1)
        {
            Work(members[0]);
        }
        else
        {
            RunInParallel(members);
        }

        for (var i = 1; i < members.Length; i++)
        {
            members[0].Tallies.Add(members[i].Tallies);
        }

        return members[0].Tallies;
    }

    private void RunInParallel(Member[] members)
    {
        var tasks = Array.ConvertAll(members, member => Task.Factory.StartNew(
            () => Work(member), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
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

    private void Work(Member member)
    {
        try
        {
            var trace = layout is not null && output is not null ? new TraceWriter(layout.Encodings(), output) : null;
            var steps = new StepCounter(Report);
            for (var walk = Interlocked.Increment(ref _next); walk < walks.End; walk = Interlocked.Increment(ref _next))
            {
                for (var run = 0; run < member.Walkers.Length; run++)
                {
                    trace?.Run = run;
                    member.Walkers[run].Walk(walk, trace, steps, stop.Token);
                }

                member.Tallies.EndWalk(member.Walkers);
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
        var all = (double)(walks.End - walks.First) * plans.Sum(plan => (double)(plan.End - plan.FirstStep));
        progress?.Report(new SimulationProgress(Interlocked.Read(ref _walksDone), walks.End - walks.First, done / all));
    }

    /// <summary>What one thread has: a walker per plan, and their tallies.</summary>
    private sealed class Member
    {
        public Member(ImmutableArray<SimulationPlan> plans)
        {
            Walkers = [.. plans.Select(plan => new Walker(plan, plan.Environment.Make(plan.Seed)))];
            Tallies = new CellTallies(plans, [.. Walkers.Select(walker => walker.Tally)]);
        }

        public Walker[] Walkers { get; }

        public CellTallies Tallies { get; }
    }
}
