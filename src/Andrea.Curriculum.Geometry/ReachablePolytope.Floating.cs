using System.Collections.Immutable;
using System.Runtime.InteropServices;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry;

/// <content>Mixes of doubles: which of them lie in the polytope, and how to bring them there.</content>
public sealed partial class ReachablePolytope
{
    /// <summary>Least shares, each rounded to the nearest double, in file order.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public ImmutableArray<double> RoundedFloors => Feasible().RoundedFloors;

    /// <summary>Greatest shares, each rounded to the nearest double, in file order.</summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public ImmutableArray<double> RoundedCaps => Feasible().RoundedCaps;

    /// <summary>
    /// (greatest share - least share) / <see cref="Slack"/> of the <see cref="FreeSources"/>, in their order: divided exactly, rounded
    /// once, so that a sliver of 1e-19 is known as well as the whole simplex. Each is above 0 and at most 1; empty in dimension 0.
    /// </summary>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public ImmutableArray<double> RelativeSlacks()
    {
        var solution = Feasible();
        var slacks = new double[FreeSources.Length];
        for (var i = 0; i < slacks.Length; i++)
        {
            slacks[i] = solution.RelativeSlack(FreeSources[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(slacks);
    }

    /// <summary>
    /// Whether a mix of doubles lies in the polytope: whether the polytope meets the box of its shares' rounding cells. That is, every
    /// share lies within the rounded bounds, and the cells, cut by the exact bounds, hold shares that sum to 1 and to what the groups
    /// allow. Exact, no tolerance.
    /// </summary>
    /// <param name="mix">One share per source.</param>
    /// <exception cref="ArgumentException">The mix does not have one share per source.</exception>
    public Membership Check(ReadOnlySpan<double> mix)
    {
        RequireLength(mix.Length);
        return IsFeasible ? _mixes.Check(mix) : new Membership(MembershipKind.NoMixes, -1);
    }

    /// <summary>Whether a mix known exactly lies in the polytope.</summary>
    /// <param name="mix">One share per source.</param>
    /// <exception cref="ArgumentException">The mix does not have one share per source.</exception>
    public Membership Check(IReadOnlyList<Rational> mix)
    {
        ArgumentNullException.ThrowIfNull(mix);
        var cells = new ShareCell[mix.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = ShareCell.OfExact(mix[i]);
        }

        return CheckCells(cells);
    }

    /// <summary>Whether the polytope has a point whose shares lie in the given cells.</summary>
    /// <param name="cells">One cell per source.</param>
    /// <exception cref="ArgumentException">There is not one cell per source.</exception>
    public Membership CheckCells(IReadOnlyList<ShareCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        RequireLength(cells.Count);
        return IsFeasible ? _mixes.Check(cells) : new Membership(MembershipKind.NoMixes, -1);
    }

    /// <summary><see cref="Check(ReadOnlySpan{double})"/> without the reason.</summary>
    public bool Contains(ReadOnlySpan<double> mix) => Check(mix).IsInside;

    /// <summary><see cref="Check(IReadOnlyList{Rational})"/> without the reason.</summary>
    public bool Contains(IReadOnlyList<Rational> mix) => Check(mix).IsInside;

    /// <summary>
    /// Brings a nearly right mix into the polytope, in place: clamps every share to the rounded bounds and gives what is missing of
    /// 1 to the greatest share with room for it (the first of equals), else from share to share in file order. A mix that
    /// is in the polytope stays as it is; afterwards <see cref="Contains(ReadOnlySpan{double})"/> holds for any input.
    /// </summary>
    /// <param name="mix">One share per source; NaN counts as the floor.</param>
    /// <exception cref="ArgumentException">The mix does not have one share per source.</exception>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public void Settle(Span<double> mix)
    {
        RequireLength(mix.Length);
        Feasible().Settle(mix);
    }

    /// <summary>The doubles nearest to <see cref="Vertex"/>: without groups, at most one share is strictly between its bounds, and nothing is allocated.</summary>
    /// <param name="order">Every source index once, best first; not checked beyond its length.</param>
    /// <param name="mix">Receives one share per source.</param>
    /// <exception cref="ArgumentException"><paramref name="order"/> or <paramref name="mix"/> does not have one entry per source.</exception>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public void BestVertex(ReadOnlySpan<int> order, Span<double> mix)
    {
        RequireLength(order.Length);
        RequireLength(mix.Length);
        Feasible().Vertex(order, mix);
    }

    /// <summary>
    /// The doubles nearest to the best mix for scores: the sources of infinite score first, in file order, then whatever maximises the sum of
    /// score times share, each score taken at its exact value; of equally good mixes the one that gives the sources in file order the
    /// greatest share still possible.
    /// </summary>
    /// <param name="scores">One score per source; one that is not a number or -infinity counts as 0, which suits sources that have no share anyway.</param>
    /// <param name="mix">Receives one share per source.</param>
    /// <exception cref="ArgumentException"><paramref name="scores"/> or <paramref name="mix"/> does not have one entry per source.</exception>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public void BestMix(ReadOnlySpan<double> scores, Span<double> mix)
    {
        RequireLength(scores.Length);
        RequireLength(mix.Length);
        Feasible().Vertex(scores, mix);
    }

    private void RequireLength(int length)
    {
        if (length != Count)
        {
            throw new ArgumentException($"{Count} sources need {Count} entries, not {length}");
        }
    }
}
