using Andrea.Curriculum.Configuration.RecordedRuns;

namespace Andrea.Curriculum.Simulation.Replay;

/// <summary>The mix that a record says to be in force, and since when.</summary>
internal sealed class PhaseInForce
{
    private readonly double[] _mix;
    private readonly double[] _before;
    private bool _hasMix;

    /// <summary>No mix yet.</summary>
    public PhaseInForce(string path, int sources)
    {
        Row = new RecordedRow(path, sources);
        _mix = new double[sources];
        _before = new double[sources];
    }

    /// <summary>The row that brought the mix.</summary>
    public RecordedRow Row { get; }

    /// <summary>The mix.</summary>
    public ReadOnlySpan<double> Mix => _mix;

    /// <summary>The mix; empty when none is known.</summary>
    public ReadOnlySpan<double> KnownMix => _hasMix ? _mix : [];

    /// <summary>The mix before it.</summary>
    public ReadOnlySpan<double> Before => _before;

    /// <summary>True when there was a mix before it.</summary>
    public bool HasBefore { get; private set; }

    /// <summary>True while steps of the mix are still to be counted.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>True when the record gives the phase with its length.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>True when a row shows that it began at its first step.</summary>
    public bool IsStartExact { get; private set; }

    /// <summary>Index of its regime.</summary>
    public int Regime { get; private set; } = -1;

    /// <summary>First step.</summary>
    public long First { get; private set; }

    /// <summary>The last step that a row shows.</summary>
    public long Last { get; private set; } = -1;

    /// <summary>A walk begins.</summary>
    public void Begin() => (_hasMix, HasBefore, IsOpen, IsWhole, Regime, First, Last) = (false, false, false, false, -1, 0, -1);

    /// <summary>A new mix comes into force.</summary>
    public void Open(int regime, RecordedRow row, bool isWhole, bool isStartExact)
    {
        HasBefore = _hasMix;
        _mix.CopyTo(_before, 0);
        Row.Set(row);
        for (var i = 0; i < _mix.Length; i++)
        {
            _mix[i] = row.Mix[i].Value;
        }

        (_hasMix, IsOpen, IsWhole, IsStartExact) = (true, true, isWhole, isStartExact);
        (Regime, First, Last) = (regime, row.Step, row.Step);
    }

    /// <summary>The mix goes on in the next regime.</summary>
    public void Reopen(int regime, long first, long last) =>
        (Regime, IsOpen, IsStartExact, First, Last) = (regime, true, false, first, last);

    /// <summary>A row shows that the mix is still in force, or says nothing else.</summary>
    public void Extend(long step) => Last = IsOpen ? Math.Max(Last, step) : Last;

    /// <summary>Its steps are counted.</summary>
    public void Drop() => IsOpen = false;

    /// <summary>Whether the mix was brought in a regime.</summary>
    public bool HasMixIn(int regime) => _hasMix && Regime == regime;

    /// <summary>Whether a row says the same mix.</summary>
    public bool Holds(RecordedRow row)
    {
        for (var i = 0; i < _mix.Length; i++)
        {
            if (_mix[i] != row.Mix[i].Value)
            {
                return false;
            }
        }

        return true;
    }
}
