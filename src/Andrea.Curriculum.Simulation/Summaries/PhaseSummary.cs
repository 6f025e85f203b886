namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Phases of a regime, over all walks.</summary>
public sealed record PhaseSummary
{
    /// <summary>Random phases.</summary>
    public required long Random { get; init; }

    /// <summary>Bandit phases.</summary>
    public required long Bandit { get; init; }

    /// <summary>Phases of a static policy.</summary>
    public required long Static { get; init; }

    /// <summary>Phases, of any kind, that the regime's end cut short.</summary>
    public required long Cut { get; init; }

    /// <summary>Steps of random phases.</summary>
    public required long RandomSteps { get; init; }

    /// <summary>Steps of bandit phases.</summary>
    public required long BanditSteps { get; init; }

    /// <summary>Steps of static phases.</summary>
    public required long StaticSteps { get; init; }

    /// <summary>Least length, in steps, cut phases included.</summary>
    public required long LeastLength { get; init; }

    /// <summary>Greatest length, in steps.</summary>
    public required long GreatestLength { get; init; }

    /// <summary>True when no walk reaches the regime.</summary>
    public bool IsEmpty => Random + Bandit + Static == 0;

    /// <summary>Mean length, in steps, cut phases included; 0 when no walk reaches the regime.</summary>
    public double MeanLength => IsEmpty ? 0 : (double)(RandomSteps + BanditSteps + StaticSteps) / (Random + Bandit + Static);
}
