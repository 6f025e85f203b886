using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Repair;

/// <summary>
/// The mix that breaks movable bounds by the least total, as one exact linear program. A share is cut into segments at its movable bounds,
/// which cost -1 below a floor and 1 above a cap: convex, so that segments fill in order. Groups and rows get columns for what they are
/// broken by. All columns are scaled into one simplex, closed by a filler, so that the solver for mixes takes it as it is.
/// </summary>
internal sealed class ElasticProgram
{
    private readonly GeneralConstraints _constraints;
    private readonly IReadOnlyList<MovableBound> _bounds;
    private readonly Rational[] _least;
    private readonly List<Column> _columns = [];
    private readonly List<int>[] _segments;
    private readonly List<(List<RowTerm> Terms, Rational? Least, Rational? Greatest)> _rows = [];
    private bool _isHopeless;

    private ElasticProgram(GeneralConstraints constraints, IReadOnlyList<MovableBound> bounds, IReadOnlyList<bool> canMove)
    {
        (_constraints, _bounds) = (constraints, bounds);
        _least = new Rational[constraints.Count];
        _segments = [.. Enumerable.Range(0, constraints.Count).Select(_ => new List<int>())];
        var ofSource = Enumerable.Range(0, bounds.Count).Where(k => bounds[k].Source >= 0).ToLookup(k => bounds[k].Source);
        for (var i = 0; i < constraints.Count; i++)
        {
            AddSource(i, [.. ofSource[i].Select(k => (bounds[k], canMove[k]))]);
        }

        for (var k = 0; k < bounds.Count; k++)
        {
            if (bounds[k].Source < 0)
            {
                AddRow(bounds[k], canMove[k]);
            }
        }
    }

    /// <summary>The mix; null when the bounds that may not move have none.</summary>
    /// <param name="constraints">The constraints.</param>
    /// <param name="bounds">Their bounds.</param>
    /// <param name="canMove">Which of them may move.</param>
    /// <param name="limits">Size limits.</param>
    /// <exception cref="UndecidedWithinLimitsException">A limit is exceeded.</exception>
    public static ImmutableArray<Rational>? Solve(
        GeneralConstraints constraints, IReadOnlyList<MovableBound> bounds, IReadOnlyList<bool> canMove, SizeLimits limits) =>
        new ElasticProgram(constraints, bounds, canMove).Solve(limits);

    private void AddSource(int source, IReadOnlyList<(MovableBound Bound, bool CanMove)> bounds)
    {
        var (low, high) = (Rational.Zero, Rational.One);
        Rational? floor = null, cap = null;
        foreach (var (bound, canMove) in bounds)
        {
            var value = bound.Bound.Value;
            (low, floor) = !bound.IsFloor ? (low, floor) : canMove ? (low, value) : (Rational.Max(low, value), floor);
            (high, cap) = bound.IsFloor ? (high, cap) : canMove ? (high, value) : (Rational.Min(high, value), cap);
        }

        _least[source] = low;
        _isHopeless |= low > high;
        Rational[] cuts = [.. new[] { floor, cap }.OfType<Rational>().Where(cut => cut > low && cut < high).Distinct().Order(), high];
        var at = low;
        foreach (var cut in cuts)
        {
            if (cut > at)
            {
                _segments[source].Add(_columns.Count);
                _columns.Add(new Column((at < floor ? -1 : 0) + (at >= cap ? 1 : 0), cut - at));
                at = cut;
            }
        }
    }

    private void AddRow(MovableBound bound, bool canMove)
    {
        var terms = new List<RowTerm>();
        var shift = Rational.Zero;
        var size = Rational.Abs(bound.Bound.Value);
        foreach (var (source, coefficient) in bound.Terms(_constraints))
        {
            shift += coefficient * _least[source];
            size = Rational.Max(size, Rational.Abs(bound.Bound.Value) + Rational.Abs(coefficient));
            terms.AddRange(_segments[source].Select(column => new RowTerm(column, coefficient)));
        }

        var value = bound.Bound.Value - shift;
        if (canMove && (bound.IsFloor || bound.IsEquation))
        {
            terms.Add(new RowTerm(AddSlack(size), Rational.One));
        }

        if (canMove && (!bound.IsFloor || bound.IsEquation))
        {
            terms.Add(new RowTerm(AddSlack(size), -Rational.One));
        }

        _rows.Add((terms, bound.IsFloor || bound.IsEquation ? value : null, !bound.IsFloor || bound.IsEquation ? value : null));
    }

    private int AddSlack(Rational size)
    {
        _columns.Add(new Column(1, size));
        return _columns.Count - 1;
    }

    private ImmutableArray<Rational>? Solve(SizeLimits limits)
    {
        if (_isHopeless)
        {
            return null;
        }

        var whole = _columns.Aggregate(Rational.One, (sum, column) => sum + column.Length);
        var scale = Rational.Of(1 + (whole.Numerator / whole.Denominator));
        var sum = _least.Aggregate(Rational.One, (left, least) => left - least);
        _rows.Add(([.. _segments.SelectMany(segments => segments).Select(column => new RowTerm(column, Rational.One))], sum, sum));
        ImmutableArray<ShareBound> caps = [.. _columns.Select(column => Implied(column.Length / scale)), ShareBound.NoCap];
        ImmutableArray<LinearRow> rows = [.. _rows.Select(row => new LinearRow(
            [.. row.Terms],
            row.Least is { } least ? Implied(least / scale) : null,
            row.Greatest is { } greatest ? Implied(greatest / scale) : null))];
        var box = new BoxConstraints([.. caps.Select(_ => ShareBound.NoFloor)], caps);
        var system = new IntegerSystem(new GeneralConstraints(box, [], rows), limits);
        var simplex = new ExactSimplex(system, new WorkBudget(limits.Work));
        if (simplex.MakeFeasible() is not null)
        {
            return null;
        }

        simplex.Maximise([.. Enumerable.Range(0, _columns.Count).Where(c => _columns[c].Cost != 0)
            .Select(c => new ObjectiveTerm(c, new BigInteger(-_columns[c].Cost)))]);
        var values = simplex.Values();
        return [.. _segments.Select((segments, i) => segments.Aggregate(_least[i], (share, column) =>
            share + (scale * Rational.Of(values[column], simplex.Denominator * system.Unit))))];
    }

    private static ShareBound Implied(Rational value) => new(value, ConstraintId.Implied);

    /// <summary>A column of the program.</summary>
    /// <param name="Cost">What a unit of it costs.</param>
    /// <param name="Length">Its greatest value.</param>
    private readonly record struct Column(int Cost, Rational Length);
}
