namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>Whether a mix lies in a polytope and, when not, what keeps it out.</summary>
public enum MembershipKind
{
    /// <summary>The mix lies in the polytope.</summary>
    Inside,

    /// <summary>A share is below its source's least share.</summary>
    BelowFloor,

    /// <summary>A share is above its source's greatest share.</summary>
    AboveCap,

    /// <summary>Every share is within its bounds, but together they are less than 1.</summary>
    SumBelowOne,

    /// <summary>Every share is within its bounds, but together they are more than 1.</summary>
    SumAboveOne,

    /// <summary>Every share is within its bounds, but a group's together are below the group's floor.</summary>
    GroupBelowFloor,

    /// <summary>Every share is within its bounds, but a group's together are above the group's cap.</summary>
    GroupAboveCap,

    /// <summary>Every share is within its bounds, but a linear row is below its least value.</summary>
    RowBelowLeast,

    /// <summary>Every share is within its bounds, but a linear row is above its greatest value.</summary>
    RowAboveGreatest,

    /// <summary>Every constraint alone allows some mix in the cells, but not all together.</summary>
    NoMixInCells,

    /// <summary>A share is not a number.</summary>
    NotANumber,

    /// <summary>The polytope is empty: no mix lies in it.</summary>
    NoMixes,
}
