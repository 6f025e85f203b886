using System.Buffers;

using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>Writes the walks of one thread to an output that all threads share.</summary>
internal sealed class TraceWriter(ITraceEncoding encoding, OrderedOutput output) : IPhaseObserver
{
    /// <summary>From here on a walk whose turn it is writes through.</summary>
    private const int PartBytes = 1 << 16;

    /// <summary>From here on a walk waits for its turn.</summary>
    private const int GreatestBytes = 1 << 24;

    private readonly ArrayBufferWriter<byte> _buffer = new(PartBytes + (1 << 12));
    private int _nextAttempt = PartBytes;

    /// <inheritdoc/>
    public void Observe(in PhaseRecord phase, ReadOnlySpan<double> mix)
    {
        encoding.WriteRow(phase, mix, _buffer);
        if (_buffer.WrittenCount < _nextAttempt)
        {
            return;
        }

        if (_buffer.WrittenCount >= GreatestBytes)
        {
            output.Write(phase.Walk, _buffer.WrittenSpan);
            Clear();
        }
        else if (output.TryWrite(phase.Walk, _buffer.WrittenSpan))
        {
            Clear();
        }
        else
        {
            _nextAttempt = _buffer.WrittenCount + PartBytes;
        }
    }

    /// <summary>The walk is done.</summary>
    public void Finish(long walk)
    {
        output.Finish(walk, _buffer.WrittenSpan);
        Clear();
    }

    private void Clear()
    {
        _buffer.ResetWrittenCount();
        _nextAttempt = PartBytes;
    }
}
