using Andrea.Curriculum.Benchmarks.Measurements;

namespace Andrea.Curriculum.Benchmarks.Comparison;

/// <summary>Something that takes seconds, again and again; the best time counts.</summary>
internal sealed class Contestant(Func<double?> run)
{
    /// <summary>The least time so far; null when it never ran to its end.</summary>
    public double? Seconds { get; private set; }

    /// <summary>A whole process.</summary>
    public static Contestant Whole(string program, params string[] arguments) =>
        new(() => ChildProcess.Run(program, arguments)?.Elapsed.TotalSeconds);

    /// <summary>A figure that a process prints.</summary>
    public static Contestant Printed(Func<Figures, double> seconds, string program, params string[] arguments) =>
        new(() => ChildProcess.Run(program, arguments) is { } run ? seconds(Figures.Parse(run.Output)) : null);

    /// <summary>Lets all run by turns, so that whatever disturbs the machine disturbs them alike.</summary>
    public static void Alternate(int rounds, params ReadOnlySpan<Contestant> contestants)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contestant in contestants)
            {
                contestant.Run();
            }
        }
    }

    private void Run()
    {
        if (run() is { } seconds)
        {
            Seconds = Math.Min(Seconds ?? seconds, seconds);
        }
    }
}
