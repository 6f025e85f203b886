namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>
/// Lets threads write their walks to one place in the order of the walks. The earliest unfinished walk writes through; later ones are
/// kept in memory up to a limit, and then wait for their turn. The earliest never waits, so there is no deadlock.
/// </summary>
internal sealed class OrderedOutput : IDisposable
{
    private readonly object _lock = new();
    private readonly ITraceSink _output;
    private readonly long _greatestKept;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _wake;
    private readonly Dictionary<long, byte[]> _finished = [];
    private long _turn;
    private long _kept;

    /// <summary>Prepares an output.</summary>
    /// <param name="output">Receives the walks.</param>
    /// <param name="first">Number of the first walk; the others follow it without a gap.</param>
    /// <param name="greatestKept">Bytes of finished walks that may be kept.</param>
    /// <param name="cancellation">Ends all waiting.</param>
    public OrderedOutput(ITraceSink output, long first, long greatestKept, CancellationToken cancellation)
    {
        (_output, _turn, _greatestKept, _cancellation) = (output, first, greatestKept, cancellation);
        _wake = cancellation.Register(() =>
        {
            lock (_lock)
            {
                Monitor.PulseAll(_lock);
            }
        });
    }

    /// <summary>Writes part of a walk when it is the walk's turn.</summary>
    /// <returns>True when it was written.</returns>
    public bool TryWrite(long walk, ReadOnlySpan<byte> part)
    {
        lock (_lock)
        {
            if (walk != _turn)
            {
                return false;
            }

            _output.Write(part);
            return true;
        }
    }

    /// <summary>Writes part of a walk when its turn has come.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled while it waited.</exception>
    public void Write(long walk, ReadOnlySpan<byte> part)
    {
        lock (_lock)
        {
            AwaitTurn(walk);
            _output.Write(part);
        }
    }

    /// <summary>A walk is done: its rest is written, or kept until its turn.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled while it waited.</exception>
    public void Finish(long walk, ReadOnlySpan<byte> rest)
    {
        lock (_lock)
        {
            if (walk != _turn && _kept + rest.Length <= _greatestKept)
            {
                _finished.Add(walk, rest.ToArray());
                _kept += rest.Length;
                return;
            }

            AwaitTurn(walk);
            _output.Write(rest);
            _turn++;
            while (_finished.Remove(_turn, out var next))
            {
                _output.Write(next);
                _kept -= next.Length;
                _turn++;
            }

            Monitor.PulseAll(_lock);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _wake.Dispose();

    private void AwaitTurn(long walk)
    {
        while (walk != _turn)
        {
            _cancellation.ThrowIfCancellationRequested();
            Monitor.Wait(_lock);
        }
    }
}
