using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Volume;
using Andrea.Curriculum.Optimization.Mixes;
using Andrea.Curriculum.Optimization.Projection;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Volume;

/// <summary>A greatest ball of general constraints: the linear program that maximises r with a w - |a| r &gt;= b for every bound.</summary>
/// <remarks>
/// |a| is the length of a's projection on the hull, rounded up once. The program is one of mixes again: the shares, halved, the radius in
/// units of 2^scale, and a rest that makes them sum to 1.
/// </remarks>
internal sealed class GeneralBall
{
    private const int RelativeBits = 80;
    private static readonly Rational Half = Rational.Of(1, 2);

    private readonly GeneralMixes _mixes;
    private readonly ShareSystem _shares;
    private readonly List<BallFacet> _facets = [];
    private readonly int _scale = RelativeBits;

    private GeneralBall(GeneralMixes mixes)
    {
        _mixes = mixes;
        _shares = mixes.Shares;
        var lengths = new HullLengths(_shares);
        for (var v = 0; v < _shares.Variables; v++)
        {
            var facet = new BallFacet(_shares, v);
            facet.Square = lengths.SquareOf(facet.Coefficients);
            if (!facet.Square.IsZero && (facet.Lower ?? facet.Upper) is not null)
            {
                _facets.Add(facet);
                var small = facet.Square.Denominator.GetBitLength() - facet.Square.Numerator.GetBitLength() + 3;
                _scale = Math.Max(_scale, RelativeBits + (int)(small / 2));
            }
        }
    }

    /// <summary>Finds the ball of mixes that vary; null when that costs too much.</summary>
    /// <param name="mixes">The mixes.</param>
    /// <param name="limits">Limits of the linear program.</param>
    /// <param name="figures">Limits of the work before it.</param>
    public static ChebyshevBall? Find(GeneralMixes mixes, SizeLimits limits, FigureLimits figures)
    {
        var shares = mixes.Shares;
        var equations = (long)shares.Equations.Count;
        if (!new WorkMeter(figures).TrySpend(shares.Sources * equations * (equations + shares.Variables)))
        {
            return null;
        }

        try
        {
            return new GeneralBall(mixes).Find(limits);
        }
        catch (UndecidedWithinLimitsException)
        {
            return null;
        }
    }

    private ChebyshevBall? Find(SizeLimits limits)
    {
        var (sources, radius) = (_shares.Sources, _shares.Sources);
        var system = new IntegerSystem(Constraints(), limits);
        var simplex = new ExactSimplex(system, new WorkBudget(limits.Work));
        if (simplex.MakeFeasible() is not null)
        {
            throw new InvalidOperationException("a ball of radius 0 is a mix");
        }

        simplex.Maximise([new(radius, BigInteger.One)]);
        var greatest = Rational.Of(2 * simplex.Value(radius), simplex.Denominator * system.Unit);
        var centre = NearestMix.Find(Narrowed(greatest, limits), new Rational[sources], limits);
        Rational? square = null;
        foreach (var facet in _facets)
        {
            var slack = facet.Slack(centre);
            slack *= slack / facet.Square;
            square = square <= slack ? square : slack;
        }

        var margin = Rational.One;
        for (var i = 0; i < sources; i++)
        {
            if (!_mixes.IsPinned(i))
            {
                margin = Rational.Min(margin, Rational.Min(centre[i] - _mixes.TightFloor(i), _mixes.TightCap(i) - centre[i]));
            }
        }

        var error = Rational.Of(BigInteger.One, BigInteger.One << (RelativeBits - 1));
        return ChebyshevBall.Near(centre, margin, square!.Value, greatest * Rational.Of(BigInteger.One << _scale) * (Rational.One + error));
    }

    /// <summary>The mixes around which there is room for a ball.</summary>
    private ShareSystem Narrowed(Rational radius, SizeLimits limits)
    {
        var (floors, caps) = (new Rational[_shares.Sources], Enumerable.Repeat(Rational.One, _shares.Sources).ToArray());
        var rows = Equations(floors, caps, Rational.One);
        foreach (var facet in _facets)
        {
            var distance = radius * Rational.Of(RootAbove.Of(facet.Square, _scale));
            rows.Add(Row(facet.Coefficients, BigInteger.Zero, facet.Lower + distance, facet.Upper - distance));
        }

        var system = new IntegerSystem(Constraints(floors, caps, rows), limits);
        var simplex = new ExactSimplex(system, new WorkBudget(limits.Work));
        return simplex.MakeFeasible() is null
            ? new ShareSystem(system, new AffineHull(system, simplex))
            : throw new InvalidOperationException("the program's own mix has this radius");
    }

    private GeneralConstraints Constraints()
    {
        var sources = _shares.Sources;
        var (floors, caps) = (new Rational[sources + 2], Enumerable.Repeat(Rational.One, sources + 2).ToArray());
        var rows = Equations(floors, caps, Half);
        rows.Add(Row(Enumerable.Repeat(BigInteger.One, sources), BigInteger.Zero, Half, Half));
        foreach (var facet in _facets)
        {
            var length = RootAbove.Of(facet.Square, _scale);
            if (facet.Lower is { } low)
            {
                rows.Add(Row(facet.Coefficients, -length, low * Half, null));
            }

            if (facet.Upper is { } high)
            {
                rows.Add(Row(facet.Coefficients, length, null, high * Half));
            }
        }

        return Constraints(floors, caps, rows);
    }

    /// <summary>The equations of the hull, of shares times a factor; those of single shares as bounds.</summary>
    private List<LinearRow> Equations(Rational[] floors, Rational[] caps, Rational factor)
    {
        var rows = new List<LinearRow>();
        for (var e = 0; e < _shares.Equations.Count; e++)
        {
            var (lead, value) = (_shares.Equations.Leading[e], _shares.Constant(e) * factor);
            if (_shares.Equations.IsPinned(lead))
            {
                (floors[lead], caps[lead]) = (_shares.Centre[lead] * factor, _shares.Centre[lead] * factor);
            }
            else
            {
                rows.Add(Row(_shares.Equations[e].ToArray(), BigInteger.Zero, value, value));
            }
        }

        return rows;
    }

    private static GeneralConstraints Constraints(Rational[] floors, Rational[] caps, List<LinearRow> rows) => new(
        new BoxConstraints(
            [.. floors.Select(floor => new ShareBound(floor, ConstraintId.Implied))], [.. caps.Select(cap => new ShareBound(cap, ConstraintId.Implied))]),
        [],
        [.. rows]);

    private static LinearRow Row(IEnumerable<BigInteger> coefficients, BigInteger length, Rational? least, Rational? greatest) =>
        new(
            [.. coefficients.Append(length).Select((value, i) => new RowTerm(i, Rational.Of(value))).Where(term => !term.Coefficient.IsZero)],
            Bound(least),
            Bound(greatest));

    private static ShareBound? Bound(Rational? value) => value is { } bound ? new ShareBound(bound, ConstraintId.Implied) : null;
}
