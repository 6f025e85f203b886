using System.Buffers;
using System.Collections.Immutable;

using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>Writes the walks of one thread to an output that all threads share.</summary>
/// <param name="encodings">One encoding per run.</param>
/// <param name="output">Where to.</param>
internal sealed class TraceWriter(ImmutableArray<ITraceEncoding> encodings, OrderedOutput output) : IPhaseObserver
{
    /// <summary>From here on a walk whose turn it is writes through.</summary>
    private const int PartBytes = 1 << 16;

    /// <summary>From here on a walk waits for its turn.</summary>
    private const int GreatestBytes = 1 << 24;

    private readonly ArrayBufferWriter<byte> _buffer = new(PartBytes + (1 << 12));
    private int _nextAttempt = PartBytes;

    /// <summary>Index of the run whose phases come next.</summary>
    public int Run { get; set; }

    /// <inheritdoc/>
    public void Observe(in PhaseRecord phase, ReadOnlySpan<double> mix)
    {
        encodings[Run].WriteRow(phase, mix, _buffer);
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

    /// <summary>All runs have made the walk.</summary>
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
