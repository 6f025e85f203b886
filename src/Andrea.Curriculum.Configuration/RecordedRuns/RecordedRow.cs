namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>One row of a recorded run, as far as it says anything. Reused from row to row.</summary>
public sealed class RecordedRow
{
    private readonly (int Start, int Length)[] _sharePlaces;

    /// <summary>An empty row.</summary>
    /// <param name="path">Name of the file as shown to the user.</param>
    /// <param name="sources">Number of sources of the run.</param>
    public RecordedRow(string path, int sources)
    {
        Text = new RowText(path);
        Mix = new PrintedNumber[sources];
        _sharePlaces = new (int, int)[sources];
    }

    /// <summary>Its bytes and where they stand.</summary>
    public RowText Text { get; }

    /// <summary>Number of the walk, of traces; 0 elsewhere.</summary>
    public long Walk { get; set; }

    /// <summary>The step, or the first one of a phase; 0 or more.</summary>
    public long Step { get; set; }

    /// <summary>Steps of the phase; null when the row is no phase.</summary>
    public long? Length { get; set; }

    /// <summary>What gave the phase its mix.</summary>
    public RecordedKind Kind { get; set; }

    /// <summary>True when the record says that the phase was cut short.</summary>
    public bool IsCut { get; set; }

    /// <summary>Name of the regime; null when the row does not say.</summary>
    public string? Regime { get; set; }

    /// <summary>True when the row names a regime that the config does not have.</summary>
    public bool UnknownRegime { get; set; }

    /// <summary>The loss, always finite; null when the row has none.</summary>
    public double? Loss { get; set; }

    /// <summary>Index of the source drawn; -1 when the row does not say or the run does not have it.</summary>
    public int Source { get; set; }

    /// <summary>True when the row has a mix.</summary>
    public bool HasMix { get; set; }

    /// <summary>The recorded shares, one per source; a source that is not named has a share of 0.</summary>
    public PrintedNumber[] Mix { get; }

    /// <summary>First byte and length of the step.</summary>
    public (int Start, int Length) StepPlace { get; set; }

    /// <summary>First byte and length of the loss.</summary>
    public (int Start, int Length) LossPlace { get; set; }

    /// <summary>First byte and length of the source.</summary>
    public (int Start, int Length) SourcePlace { get; set; }

    /// <summary>First byte and length of the regime.</summary>
    public (int Start, int Length) RegimePlace { get; set; }

    /// <summary>First byte and length of each share; length 0 for a source that is not named.</summary>
    public ReadOnlySpan<(int Start, int Length)> SharePlaces => _sharePlaces;

    /// <summary>Forgets what the row said.</summary>
    public void Clear()
    {
        (Walk, Step, Length, Kind, IsCut, Regime, Loss, Source, HasMix) = (0, 0, null, RecordedKind.Unknown, false, null, null, -1, false);
        UnknownRegime = false;
        (StepPlace, LossPlace, SourcePlace, RegimePlace) = ((0, 0), (0, 0), (0, 0), (0, 0));
        Array.Clear(Mix);
        Array.Clear(_sharePlaces);
    }

    /// <summary>Sets a share.</summary>
    /// <param name="source">Index of the source.</param>
    /// <param name="share">The share.</param>
    /// <param name="start">First byte in the row.</param>
    /// <param name="length">Number of bytes.</param>
    public void SetShare(int source, PrintedNumber share, int start, int length)
    {
        HasMix = true;
        Mix[source] = share;
        _sharePlaces[source] = (start, length);
    }

    /// <summary>Takes over another row of the same run.</summary>
    /// <param name="other">The row.</param>
    public void Set(RecordedRow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Text.Set(other.Text);
        (Walk, Step, Length, Kind, IsCut, Regime, Loss, Source, HasMix) =
            (other.Walk, other.Step, other.Length, other.Kind, other.IsCut, other.Regime, other.Loss, other.Source, other.HasMix);
        (StepPlace, LossPlace, SourcePlace, RegimePlace) = (other.StepPlace, other.LossPlace, other.SourcePlace, other.RegimePlace);
        UnknownRegime = other.UnknownRegime;
        other.Mix.CopyTo(Mix, 0);
        other._sharePlaces.CopyTo(_sharePlaces, 0);
    }
}
