using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Draws;

/// <summary>
/// What several parts can draw from the sources when limits of tokens couple them: one exact linear program with a column for every part
/// and source. Raw weights get one more column, their scale: the shares then lie between its multiples by the least and greatest weights.
/// </summary>
/// <remarks>Mutable inside; one thread at a time.</remarks>
public sealed class DrawProgram
{
    private readonly IReadOnlyList<DrawPart> _parts;
    private readonly int _sources;
    private readonly Rational _whole;
    private readonly int[] _limited;
    private readonly IntegerSystem _system;
    private readonly ExactSimplex _simplex;

    /// <summary>Decides whether some mixes of all parts stay within the limits.</summary>
    /// <param name="parts">The parts, at least one, all of the same sources.</param>
    /// <param name="limits">Most tokens of each source, 0 or more; null for no limit.</param>
    /// <param name="sizes">Size limits; null for <see cref="SizeLimits.Default"/>.</param>
    /// <exception cref="UndecidedWithinLimitsException">A size limit is exceeded.</exception>
    public DrawProgram(IReadOnlyList<DrawPart> parts, IReadOnlyList<Rational?> limits, SizeLimits? sizes = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(limits);
        sizes ??= SizeLimits.Default;
        _parts = parts;
        _sources = limits.Count;
        _limited = [.. Enumerable.Range(0, _sources).Where(i => limits[i] is not null)];
        _whole = parts.Aggregate(Rational.Zero, (sum, part) => sum + Whole(part));
        var builder = new DrawColumns(parts, _sources, _whole);
        foreach (var source in _limited)
        {
            builder.Limit(source, limits[source]!.Value);
        }

        _system = new IntegerSystem(builder.ToConstraints(), sizes);
        _simplex = new ExactSimplex(_system, new WorkBudget(sizes.Work));
        if (_simplex.MakeFeasible() is { } weights)
        {
            Conflict = Reduce(weights);
        }
    }

    /// <summary>True when some mixes stay within the limits.</summary>
    public bool IsFeasible => Conflict.IsEmpty;

    /// <summary>
    /// Sources whose limits cannot hold together, no part of which are in conflict, each with a whole weight: of all mixes the weighted sum
    /// of what is drawn exceeds that of the limits. Empty when feasible.
    /// </summary>
    public ImmutableArray<(int Source, Rational Weight)> Conflict { get; } = [];

    /// <summary>Least and greatest tokens of a source over all parts, within the limits.</summary>
    /// <param name="source">The source.</param>
    /// <exception cref="InvalidOperationException">The limits cannot hold.</exception>
    /// <exception cref="UndecidedWithinLimitsException">A size limit is exceeded.</exception>
    public (Rational Least, Rational Greatest) Extent(int source) => Extent([source]);

    /// <summary>Least and greatest tokens of several sources together, over all parts, within the limits.</summary>
    /// <param name="sources">The sources, each once.</param>
    /// <exception cref="InvalidOperationException">The limits cannot hold.</exception>
    /// <exception cref="UndecidedWithinLimitsException">A size limit is exceeded.</exception>
    public (Rational Least, Rational Greatest) Extent(IReadOnlyCollection<int> sources)
    {
        var columns = Enumerable.Range(0, _parts.Count).SelectMany(part => sources.Select(source => DrawColumns.ColumnOf(part, source, _sources)));
        var greatest = Greatest([.. columns.Select(column => new ObjectiveTerm(column, BigInteger.One))]);
        var least = Greatest([.. columns.Select(column => new ObjectiveTerm(column, BigInteger.MinusOne))]);
        return (-least, greatest);
    }

    /// <summary>Greatest tokens that a part draws from a source, within the limits.</summary>
    /// <param name="part">The part.</param>
    /// <param name="source">The source.</param>
    /// <exception cref="InvalidOperationException">The limits cannot hold.</exception>
    /// <exception cref="UndecidedWithinLimitsException">A size limit is exceeded.</exception>
    public Rational GreatestDraw(int part, int source) => Greatest([new ObjectiveTerm(DrawColumns.ColumnOf(part, source, _sources), BigInteger.One)]);

    /// <summary>A scale of raw weights from which on no cap binds a share.</summary>
    internal static Rational GreatestScale(DrawPart part)
    {
        var least = part.Constraints.Box.Caps.Where(cap => cap.Value.Sign > 0).Aggregate(Rational.One, (low, cap) => Rational.Min(low, cap.Value));
        return Rational.One / least;
    }

    /// <summary>The columns of a part sum to this at most.</summary>
    internal static Rational Whole(DrawPart part) => part.Tokens * (part.IsRaw ? 1 + GreatestScale(part) : 1);

    private Rational Greatest(ObjectiveTerm[] objective)
    {
        if (!IsFeasible)
        {
            throw new InvalidOperationException("limits that cannot hold leave nothing to draw");
        }

        _simplex.Maximise(objective);
        var sum = objective.Aggregate(BigInteger.Zero, (sum, term) => sum + (term.Coefficient * _simplex.Value(term.Variable)));
        return _whole * Rational.Of(sum, _simplex.Denominator * _system.Unit);
    }

    /// <summary>Leaves out every limit that the conflict does not need, in the order of the sources.</summary>
    private ImmutableArray<(int Source, Rational Weight)> Reduce(List<FarkasWeight> weights)
    {
        var first = _system.RowVariable(_system.Constraints.Rows.Length - _limited.Length);
        foreach (var at in Enumerable.Range(0, _limited.Length))
        {
            if (weights.All(weight => weight.Bound.Variable != first + at))
            {
                _simplex.SetBounds(first + at, null, null);
            }
        }

        foreach (var at in weights.Select(weight => weight.Bound.Variable - first).Where(at => at >= 0).Order().ToArray())
        {
            _simplex.SetBounds(first + at, null, null);
            if (_simplex.MakeFeasible() is { } others)
            {
                weights = others;
            }
            else
            {
                _simplex.SetBounds(first + at, null, _system.Upper[first + at]);
                weights = _simplex.MakeFeasible()!;
            }
        }

        var found = weights.Where(weight => weight.Bound.Variable >= first).OrderBy(weight => weight.Bound.Variable).ToList();
        var divisor = found.Aggregate(BigInteger.Zero, (common, weight) => BigInteger.GreatestCommonDivisor(common, weight.Weight));
        return [.. found.Select(weight => (_limited[weight.Bound.Variable - first], Rational.Of(weight.Weight / divisor)))];
    }
}
