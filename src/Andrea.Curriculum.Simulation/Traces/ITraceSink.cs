namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>Takes encoded rows in the order of the walks and brings them to a stream. Calls come one at a time, from any thread.</summary>
internal interface ITraceSink : IDisposable
{
    /// <summary>Takes whole rows.</summary>
    /// <param name="rows">What the sink's encoding wrote.</param>
    /// <exception cref="IOException">The stream failed.</exception>
    void Write(ReadOnlySpan<byte> rows);

    /// <summary>There are no more rows. Without it the stream holds no whole trace.</summary>
    /// <exception cref="IOException">The stream failed.</exception>
    void Complete();
}
