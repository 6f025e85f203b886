using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Edits;

namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>Changes of bounds by which regimes in conflict become feasible, and of the file that says them.</summary>
/// <param name="Steps">The regimes repaired, in order of time. A later one is repaired as it is after the changes before it; a bound
/// that several of them move is listed once, with the first, as it is in the end.</param>
/// <param name="Unrepaired">Regimes in conflict that nothing is known to help: a limit of work is met, or no source is in the warmup at all.</param>
/// <param name="Edits">
/// The edits of the file; read again, it gives exactly the bounds of <paramref name="Steps"/>, and every other bound is as it was or
/// inherits one of them. Null when the file has no place for them, as when a bound stands behind an anchor.
/// </param>
/// <param name="AlsoChanged">
/// Names of other regimes that share a changed bound; none of them has fewer mixes than before, unless an equation moved: then it still has some.
/// </param>
public sealed record RunRepair(
    ImmutableArray<RegimeRepair> Steps, ImmutableArray<string> Unrepaired, TextEdits? Edits, ImmutableArray<string> AlsoChanged)
{
    /// <summary>Why there are no edits; null when there are.</summary>
    public PatchObstacle? Obstacle { get; init; }

    /// <summary>True when no regime's changes could have a smaller total.</summary>
    public bool IsProvenLeast => Steps.All(step => step.Bounds.IsProvenLeast);

    /// <summary>True when an equation moves, which can take mixes away from other regimes.</summary>
    public bool MovesEquation => Steps.Any(step => step.Bounds.Changes.Any(change =>
        change.Row >= 0 && step.Regime.Regime.Constraints[change.Row].IsEquation));

    /// <summary>True when no regime could do with fewer changed bounds.</summary>
    public bool IsProvenFewest => Steps.All(step => step.Bounds.IsProvenFewest);
}
