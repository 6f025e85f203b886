namespace Andrea.Curriculum.Analysis.Replay;

/// <summary>How a recorded mix leaves its regime's polytope.</summary>
public enum MixBreachKind
{
    /// <summary>A share below its written floor.</summary>
    BelowFloor,

    /// <summary>A share above its written cap.</summary>
    AboveCap,

    /// <summary>A share of a source that is excluded.</summary>
    Excluded,

    /// <summary>A share of a source that the warmup does not have.</summary>
    Absent,

    /// <summary>Shares of a group that sum to less than its floor.</summary>
    GroupBelowFloor,

    /// <summary>Shares of a group that sum to more than its cap.</summary>
    GroupAboveCap,

    /// <summary>Shares that break a linear constraint.</summary>
    Constraint,

    /// <summary>A share below what the other bounds leave it at least.</summary>
    BelowLeastShare,

    /// <summary>A share above what the other bounds leave it at most.</summary>
    AboveGreatestShare,

    /// <summary>Shares that sum to less than 1.</summary>
    SumBelowOne,

    /// <summary>Shares that sum to more than 1.</summary>
    SumAboveOne,

    /// <summary>Shares of which each is allowed, but not all together.</summary>
    Together,

    /// <summary>The regime allows no mix at all.</summary>
    NoMixes,

    /// <summary>A draw of a source that no mix of the regime gives a share.</summary>
    Drawn,
}
