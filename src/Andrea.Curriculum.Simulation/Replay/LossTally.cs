namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>Adds up the losses of a regime.</summary>
internal sealed class LossTally
{
    private double _sum;
    private RecordedLosses _losses = new(0, 0, 0, 0, 0, 0);

    /// <summary>The losses so far; null for none.</summary>
    public RecordedLosses? Summary => _losses.Count > 0 ? _losses with { Mean = _sum / _losses.Count } : null;

    /// <summary>Takes a loss.</summary>
    public void Add(double loss, long step)
    {
        _sum += loss;
        var isFirst = _losses.Count == 0;
        var isLeast = isFirst || loss < _losses.Least;
        _losses = new RecordedLosses(
            _losses.Count + 1, isFirst ? loss : _losses.First, loss, isLeast ? loss : _losses.Least, isLeast ? step : _losses.LeastStep, 0);
    }
}
