namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>How a bandit phase chooses its mix.</summary>
public enum BanditPolicy
{
    /// <summary>UCB1 (Auer et al. 2002), as the ANDREA run published it.</summary>
    Ucb1,

    /// <summary>UCB-tuned.</summary>
    UcbTuned,

    /// <summary>Discounted UCB.</summary>
    DiscountedUcb,

    /// <summary>Sliding-window UCB.</summary>
    SlidingUcb,

    /// <summary>Thompson sampling.</summary>
    Thompson,

    /// <summary>Epsilon-greedy.</summary>
    EpsilonGreedy,

    /// <summary>EXP3.</summary>
    Exp3,

    /// <summary>Online data mixing.</summary>
    Odm,

    /// <summary>DoReMi's rule.</summary>
    Doremi,

    /// <summary>Adaptive data optimisation.</summary>
    Ado,

    /// <summary>UniMax: uniform subject to epochs.</summary>
    Unimax,

    /// <summary>The written mix throughout.</summary>
    Static,

    /// <summary>A uniform random mix every phase.</summary>
    Random,
}
