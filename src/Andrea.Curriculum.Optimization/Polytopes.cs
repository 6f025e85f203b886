using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Optimization.Mixes;
using Andrea.Curriculum.Optimization.Proposals;
using Andrea.Curriculum.Optimization.Raw;
using Andrea.Curriculum.Optimization.Recognition;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization;

/// <summary>Makes the polytope of any constraints: in closed form where these are a box or nested groups, else by exact linear programming.</summary>
public static class Polytopes
{
    // Below this many sources times rows a proposal costs more than the pivots it saves.
    private const long LeastProposedEntries = 20_000;
    private const int LeastProposedRows = 20;

    /// <summary>
    /// Solves constraints. Nothing is decided in floating point; the native solver is loaded for large general constraints only, where its
    /// guess saves exact pivots. Rows that bound a set of sources (also scaled, or by what all others leave of 1) count as groups, and rows
    /// that follow from the others as absent: what is then a box or nested has its closed form, and its
    /// <see cref="ReachablePolytope.Groups"/> hold those rows.
    /// </summary>
    /// <param name="constraints">Floors, caps, groups and linear rows.</param>
    /// <param name="limits">Size limits of general constraints; null for <see cref="SizeLimits.Default"/>. Boxes and nested groups need none.</param>
    public static PolytopeAnswer Of(GeneralConstraints constraints, SizeLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        return Of(constraints, limits ?? SizeLimits.Default, ProposerFor(constraints));
    }

    /// <summary>
    /// Solves floors and caps of independent raw weights, which are divided by their sum, together with groups and linear rows, which bound
    /// the shares (DESIGN 5.4). Without groups and rows the answer is in closed form. Otherwise every pair of a floor above 0 and of another
    /// source's cap counts as a row, or every floor and cap where some weight is fixed above 0.
    /// </summary>
    /// <param name="weights">Floors and caps of weights; groups and rows of shares.</param>
    /// <param name="limits">Size limits; null for <see cref="SizeLimits.Default"/>.</param>
    public static PolytopeAnswer OfRaw(GeneralConstraints weights, SizeLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        limits ??= SizeLimits.Default;
        var alone = ReachablePolytope.OfRaw(weights.Box);
        if (!alone.IsFeasible || (weights.Groups.IsEmpty && weights.Rows.IsEmpty))
        {
            return PolytopeAnswer.Decided(alone);
        }

        return Decide(weights.Box, () =>
        {
            var raw = new RawSystem(weights, limits);
            return new GeneralMixes(raw, limits, ProposerFor(raw.Shares));
        });
    }

    /// <summary>Solves constraints, from a basis that somebody proposes.</summary>
    internal static PolytopeAnswer Of(GeneralConstraints constraints, SizeLimits limits, IBasisProposer? proposer)
    {
        if (constraints.Rows.IsEmpty && NestedConstraints.TryOf(constraints.Box, constraints.Groups, out _) is { } nested)
        {
            return PolytopeAnswer.Decided(ReachablePolytope.Of(nested));
        }

        return RecognisedShape.TryOf(constraints) is { } recognised ? PolytopeAnswer.Decided(recognised) : General(constraints, limits, proposer);
    }

    /// <summary>Solves constraints by linear programming, whatever they look like.</summary>
    internal static PolytopeAnswer General(GeneralConstraints constraints, SizeLimits limits, IBasisProposer? proposer) =>
        Decide(constraints.Box, () => new GeneralMixes(constraints, limits, proposer));

    private static PolytopeAnswer Decide(BoxConstraints box, Func<GeneralMixes> solve)
    {
        try
        {
            return PolytopeAnswer.Decided(ReachablePolytope.Of(box, solve()));
        }
        catch (UndecidedWithinLimitsException exceeded)
        {
            return PolytopeAnswer.Undecided(exceeded.Message);
        }
    }

    private static GlopBasisProposer? ProposerFor(GeneralConstraints constraints) =>
        constraints.Groups.Length + constraints.Rows.Length is >= LeastProposedRows and var rows
        && (long)rows * constraints.Count >= LeastProposedEntries ? new GlopBasisProposer() : null;
}
