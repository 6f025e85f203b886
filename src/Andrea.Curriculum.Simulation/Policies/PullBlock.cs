namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>Some pulls of one phase.</summary>
internal readonly ref struct PullBlock
{
    /// <summary>The mix from which the sources were drawn.</summary>
    public required ReadOnlySpan<double> Mix { get; init; }

    /// <summary>Sources pulled, in order.</summary>
    public required ReadOnlySpan<int> Pulled { get; init; }

    /// <summary>Their losses, in nats.</summary>
    public required ReadOnlySpan<double> Losses { get; init; }

    /// <summary>Their rewards; 0 for the first pull of a source.</summary>
    public required ReadOnlySpan<double> Rewards { get; init; }
}
