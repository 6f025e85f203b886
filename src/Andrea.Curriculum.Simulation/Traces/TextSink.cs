namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>Rows that are text already.</summary>
internal sealed class TextSink(Stream output) : ITraceSink
{
    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> rows) => output.Write(rows);

    /// <inheritdoc/>
    public void Complete()
    {
    }

    /// <summary>Leaves the stream open.</summary>
    public void Dispose()
    {
    }
}
