using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Redundancy;

/// <summary>A written bound and the regimes that it reaches.</summary>
/// <param name="kind">Floor or cap.</param>
/// <param name="source">Index of the source, or -1.</param>
/// <param name="group">Index of the group, or -1.</param>
/// <param name="bound">The bound.</param>
/// <param name="isRestated">True when it replaces an inherited one.</param>
internal sealed class BoundCandidate(ConstraintKind kind, int source, int group, Located<Rational> bound, bool isRestated)
{
    /// <summary>Floor or cap.</summary>
    public ConstraintKind Kind => kind;

    /// <summary>Index of the source, or -1.</summary>
    public int Source => source;

    /// <summary>Index of the group, or -1; the same in every regime, since regimes only add groups.</summary>
    public int Group => group;

    /// <summary>The bound.</summary>
    public Located<Rational> Bound => bound;

    /// <summary>True when it replaces an inherited one.</summary>
    public bool IsRestated => isRestated;

    /// <summary>The regimes that it reaches, earliest first.</summary>
    public List<RegimeAnalysis> Regimes { get; } = [];
}
