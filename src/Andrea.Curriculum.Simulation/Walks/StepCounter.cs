namespace Andrea.Curriculum.Simulation.Walks;

/// <summary>Counts steps of one thread and passes them on now and then, so that threads seldom meet.</summary>
/// <param name="report">Receives steps made since the last call.</param>
internal sealed class StepCounter(Action<long> report)
{
    private const long ReportedSteps = 1 << 20;

    private long _steps;

    /// <summary>Counts steps.</summary>
    public void Add(long steps)
    {
        _steps += steps;
        if (_steps >= ReportedSteps)
        {
            Flush();
        }
    }

    /// <summary>Passes on what is left.</summary>
    public void Flush()
    {
        report(_steps);
        _steps = 0;
    }
}
