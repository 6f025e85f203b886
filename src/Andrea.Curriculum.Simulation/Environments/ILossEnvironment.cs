namespace Andrea.Curriculum.Simulation.Environments;

/// <summary>Answers pulls with losses. Asked once per block of pulls, never once per step.</summary>
internal interface ILossEnvironment
{
    /// <summary>Begins a walk anew.</summary>
    void Begin(long walk);

    /// <summary>From now on every pull reads so many units of data.</summary>
    void SetPullSize(long units)
    {
    }

    /// <summary>The losses of some pulls.</summary>
    /// <param name="pulled">Sources pulled, in order.</param>
    /// <param name="losses">Receives one loss per pull, in nats.</param>
    void Answer(ReadOnlySpan<int> pulled, Span<double> losses);
}
