namespace Andrea.Curriculum.Geometry.Constraints;

/// <summary>Answer to whether a mix lies in a polytope.</summary>
/// <param name="Kind">Inside, or what keeps it out.</param>
/// <param name="Source">The source whose bound is broken by most (the first of equals), or -1 when no single source is at fault.</param>
/// <param name="Group">The group whose bound is broken (the first, from small groups to great), or -1.</param>
/// <param name="Row">The linear row whose bound is broken (the first), or -1.</param>
public readonly record struct Membership(MembershipKind Kind, int Source, int Group = -1, int Row = -1)
{
    /// <summary>The mix lies in the polytope.</summary>
    public static Membership Inside => new(MembershipKind.Inside, -1);

    /// <summary>True when the mix lies in the polytope.</summary>
    public bool IsInside => Kind == MembershipKind.Inside;
}
