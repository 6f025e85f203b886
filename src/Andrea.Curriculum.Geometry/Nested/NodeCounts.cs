using System.Numerics;

using Andrea.Curriculum.Geometry.Vertices;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// How many ways a node can have each sum at a vertex. Rigid: the bounds that are tight below fix everything. Open: they leave one move,
/// and that changes the node's sum; a vertex of the whole has at most one such node among siblings, for two could move against each other.
/// </summary>
/// <remarks>Open ways fill open intervals; kept are the changes of their number from integer to integer.</remarks>
/// <typeparam name="TSum">Holds twice the greatest sum.</typeparam>
internal sealed class NodeCounts<TSum>
    where TSum : struct, IBinaryInteger<TSum>
{
    private readonly TermList<TSum> _changes;
    private readonly BigInteger[] _open;

    private NodeCounts(TermList<TSum> rigid, TermList<TSum> changes)
    {
        Rigid = rigid;
        _changes = changes;
        _open = new BigInteger[changes.Length];
        var number = BigInteger.Zero;
        for (var i = 0; i < _open.Length; i++)
        {
            number += changes.Coefficients[i];
            _open[i] = number;
        }
    }

    /// <summary>No children: the sum 0.</summary>
    public static NodeCounts<TSum> Nothing { get; } = new(TermList<TSum>.One, TermList<TSum>.Zero);

    /// <summary>Rigid ways by sum.</summary>
    public TermList<TSum> Rigid { get; }

    /// <summary>Number of entries.</summary>
    public int Length => Rigid.Length + _changes.Length;

    /// <summary>A source: at one of its bounds it is rigid, between them open.</summary>
    public static NodeCounts<TSum> OfSource(TSum width) => new(
        TermList<TSum>.One + TermList<TSum>.Of(width, BigInteger.One),
        width == TSum.One ? TermList<TSum>.Zero : TermList<TSum>.Of(TSum.One, BigInteger.One) + TermList<TSum>.Of(width, BigInteger.MinusOne));

    /// <summary>Ways to choose two sets of siblings, one way each; null when that costs too much.</summary>
    public static NodeCounts<TSum>? Product(NodeCounts<TSum> left, NodeCounts<TSum> right, TSum last, WorkMeter meter)
    {
        var rigid = TermList<TSum>.Product(left.Rigid, right.Rigid, last, meter);
        var first = TermList<TSum>.Product(left._changes, right.Rigid, last, meter);
        var second = TermList<TSum>.Product(left.Rigid, right._changes, last, meter);
        return rigid is null || first is null || second is null ? null : new(rigid, first + second);
    }

    /// <summary>
    /// A group of such children: sums count from its least share, and at its least and greatest share an open way becomes rigid, since the
    /// bound holds the move.
    /// </summary>
    /// <param name="gap">The children's sum at the group's least share.</param>
    /// <param name="width">Greatest less least share, above 0.</param>
    public NodeCounts<TSum> Bound(TSum gap, TSum width)
    {
        var rigid = AtEnd(gap, TSum.Zero) + Rigid.Between(gap, gap + width) + AtEnd(gap + width, width);
        var inside = _changes.Between(gap + TSum.One, gap + width);
        var (first, last) = (OpenAt(gap + TSum.One), OpenAt(gap + width - TSum.One));
        if (width == TSum.One)
        {
            return new(rigid, TermList<TSum>.Zero);
        }

        var changes = inside.Shift(TSum.One);
        changes = first.IsZero ? changes : TermList<TSum>.Of(TSum.One, first) + changes;
        return new(rigid, last.IsZero ? changes : changes + TermList<TSum>.Of(width, -last));
    }

    /// <summary>Open ways to have a sum.</summary>
    public BigInteger OpenAt(TSum sum)
    {
        var count = _changes.CountUpTo(sum);
        return count == 0 ? BigInteger.Zero : _open[count - 1];
    }

    /// <summary>All ways of this and other siblings to have a sum together that is fixed.</summary>
    public BigInteger CountWith(NodeCounts<TSum> others, TSum sum)
    {
        var count = BigInteger.Zero;
        for (var i = 0; i < Rigid.Length; i++)
        {
            var rest = sum - Rigid.Powers[i];
            count += Rigid.Coefficients[i] * (others.Rigid.At(rest) + others.OpenAt(rest));
        }

        for (var i = 0; i < others.Rigid.Length; i++)
        {
            count += others.Rigid.Coefficients[i] * OpenAt(sum - others.Rigid.Powers[i]);
        }

        return count;
    }

    private TermList<TSum> AtEnd(TSum sum, TSum power)
    {
        var count = Rigid.At(sum) + OpenAt(sum);
        return count.IsZero ? TermList<TSum>.Zero : TermList<TSum>.Of(power, count);
    }
}
