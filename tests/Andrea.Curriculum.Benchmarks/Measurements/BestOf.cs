using System.Diagnostics;

namespace Andrea.Curriculum.Benchmarks.Measurements;

/// <summary>The least time of many repeats: what the code takes when nothing disturbs it.</summary>
internal static class BestOf
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(1);

    /// <summary>Repeats for a second, tiered compilation included, and gives the least time.</summary>
    public static TimeSpan Repeats(Action action)
    {
        var whole = Stopwatch.StartNew();
        var best = TimeSpan.MaxValue;
        do
        {
            var start = Stopwatch.GetTimestamp();
            action();
            var elapsed = Stopwatch.GetElapsedTime(start);
            best = elapsed < best ? elapsed : best;
        }
        while (whole.Elapsed < Duration);

        return best;
    }
}
