namespace Andrea.Curriculum.Simulation.Walks;

/// <summary>Sees the phases of one walk in order.</summary>
internal interface IPhaseObserver
{
    /// <summary>A phase has been walked or a pivot made.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="mix">Its mix, one share per source; valid during the call only.</param>
    void Observe(in PhaseRecord phase, ReadOnlySpan<double> mix);
}
