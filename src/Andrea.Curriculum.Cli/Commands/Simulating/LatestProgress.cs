using Andrea.Curriculum.Simulation;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary>Keeps the last word of a simulation's threads for whoever looks.</summary>
internal sealed class LatestProgress : IProgress<SimulationProgress>
{
    private double _fraction;

    public double Fraction => Volatile.Read(ref _fraction);

    public void Report(SimulationProgress value) => Report(value.Fraction);

    public void Report(double fraction)
    {
        // Threads may overtake each other.
        var seen = Fraction;
        while (fraction > seen)
        {
            var before = Interlocked.CompareExchange(ref _fraction, fraction, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
