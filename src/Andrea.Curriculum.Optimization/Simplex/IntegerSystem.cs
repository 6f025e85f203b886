using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>
/// General constraints in integers. Variables 0 to n - 1 are shares in units of 1 / <see cref="Unit"/>; variable n is their sum; further
/// ones are the values of groups, then of rows, each row made whole by its <see cref="RowFactor"/>.
/// </summary>
/// <remarks>
/// Bounds that every mix satisfies (floors of 0, caps of 1) are left out but for the floors of 0, so that what a certificate rests on is
/// written by somebody or the simplex itself.
/// </remarks>
internal sealed class IntegerSystem
{
    private readonly BoundOrigin?[] _lowerOrigins;
    private readonly BoundOrigin?[] _upperOrigins;

    /// <summary>Takes constraints within the limits.</summary>
    /// <exception cref="UndecidedWithinLimitsException">The constraints exceed a limit.</exception>
    public IntegerSystem(GeneralConstraints constraints, SizeLimits limits)
    {
        Constraints = constraints;
        Sources = constraints.Count;
        GroupCount = constraints.Groups.Length;
        Rows = 1 + GroupCount + constraints.Rows.Length;
        RequireSize(limits);
        Coefficients = new BigInteger[Rows][];
        RowFactor = new BigInteger[Rows];
        Lower = new BigInteger?[Sources + Rows];
        Upper = new BigInteger?[Sources + Rows];
        _lowerOrigins = new BoundOrigin?[Sources + Rows];
        _upperOrigins = new BoundOrigin?[Sources + Rows];
        FillCoefficients(limits);
        FindOrigins();
        Unit = FindUnit(limits);
        FillBounds();
    }

    /// <summary>The constraints as given.</summary>
    public GeneralConstraints Constraints { get; }

    /// <summary>Number of sources n.</summary>
    public int Sources { get; }

    /// <summary>Number of groups.</summary>
    public int GroupCount { get; }

    /// <summary>Number of rows, that of the sum included.</summary>
    public int Rows { get; }

    /// <summary>Number of variables.</summary>
    public int Variables => Sources + Rows;

    /// <summary>What shares are counted in: a share of 1 is this number of units.</summary>
    public BigInteger Unit { get; }

    /// <summary>Coefficients of every row over all sources.</summary>
    public BigInteger[][] Coefficients { get; }

    /// <summary>What the row's coefficients were multiplied with.</summary>
    public BigInteger[] RowFactor { get; }

    /// <summary>Least values of the variables in units; null for none.</summary>
    public BigInteger?[] Lower { get; }

    /// <summary>Greatest values of the variables in units; null for none.</summary>
    public BigInteger?[] Upper { get; }

    /// <summary>Number of the variable of a group.</summary>
    public int GroupVariable(int group) => Sources + 1 + group;

    /// <summary>Number of the variable of a row of the caller's.</summary>
    public int RowVariable(int row) => Sources + 1 + GroupCount + row;

    /// <summary>Who wrote a bound; null for what every mix satisfies.</summary>
    public BoundOrigin? Origin(SystemBound bound) => (bound.IsUpper ? _upperOrigins : _lowerOrigins)[bound.Variable];

    /// <summary>A variable's value in the caller's units.</summary>
    public Rational Restore(int variable, BigInteger numerator, BigInteger denominator) =>
        Rational.Of(numerator, denominator * Unit * (variable < Sources ? BigInteger.One : RowFactor[variable - Sources]));

    private void RequireSize(SizeLimits limits)
    {
        if (Sources > limits.Sources)
        {
            throw new UndecidedWithinLimitsException($"{Sources} sources are more than the {limits.Sources} for general constraints");
        }

        if (Rows - 1 > limits.Rows)
        {
            throw new UndecidedWithinLimitsException($"{Rows - 1} groups and constraints are more than {limits.Rows}");
        }

        if ((long)Sources * Rows > limits.Entries)
        {
            throw new UndecidedWithinLimitsException(
                $"{Sources} sources times {Rows - 1} groups and constraints are more than {limits.Entries} entries");
        }
    }

    private void FillCoefficients(SizeLimits limits)
    {
        for (var k = 0; k < Rows; k++)
        {
            var row = new BigInteger[Sources];
            Coefficients[k] = row;
            RowFactor[k] = BigInteger.One;
            if (k == 0)
            {
                Array.Fill(row, BigInteger.One);
            }
            else if (k <= GroupCount)
            {
                foreach (var source in Constraints.Groups[k - 1].Members)
                {
                    row[source] = BigInteger.One;
                }
            }
            else
            {
                var terms = Constraints.Rows[k - 1 - GroupCount].Terms;
                var denominator = CommonDenominator.Of([.. terms.Select(term => term.Coefficient)]);
                RowFactor[k] = denominator.Value;
                RequireBits(denominator.Value, limits);
                foreach (var term in terms)
                {
                    row[term.Source] = denominator.Scale(term.Coefficient);
                    RequireBits(row[term.Source], limits);
                }
            }
        }
    }

    private void FindOrigins()
    {
        var box = Constraints.Box;
        for (var i = 0; i < Sources; i++)
        {
            _lowerOrigins[i] = Above(box.Floors[i], i, -1);
            _upperOrigins[i] = Below(box.Caps[i], i, -1);
        }

        for (var g = 0; g < GroupCount; g++)
        {
            var group = Constraints.Groups[g];
            _lowerOrigins[GroupVariable(g)] = Above(group.Floor, -1, g);
            _upperOrigins[GroupVariable(g)] = Below(group.Cap, -1, g);
        }

        for (var r = 0; r < Constraints.Rows.Length; r++)
        {
            var row = Constraints.Rows[r];
            _lowerOrigins[RowVariable(r)] = row.Least is { } least ? new BoundOrigin(-1, -1, r, least) : null;
            _upperOrigins[RowVariable(r)] = row.Greatest is { } greatest ? new BoundOrigin(-1, -1, r, greatest) : null;
        }
    }

    private static BoundOrigin? Above(ShareBound floor, int source, int group) =>
        floor.Value.Sign > 0 ? new BoundOrigin(source, group, -1, floor) : null;

    private static BoundOrigin? Below(ShareBound cap, int source, int group) =>
        cap.Value < Rational.One ? new BoundOrigin(source, group, -1, cap) : null;

    private BigInteger FindUnit(SizeLimits limits)
    {
        var bounds = new List<Rational>();
        for (var v = 0; v < Variables; v++)
        {
            AddValue(bounds, v, _lowerOrigins[v]);
            AddValue(bounds, v, _upperOrigins[v]);
        }

        // Refused while it grows: the full product of thousands of primes is itself a long computation.
        var unit = CommonDenominator.Of();
        foreach (var bound in bounds)
        {
            unit = unit.And([bound]);
            RequireBits(unit.Value, limits);
            RequireBits(bound.Numerator, limits);
        }

        return unit.Value;
    }

    private void AddValue(List<Rational> values, int variable, BoundOrigin? origin)
    {
        if (origin is not null)
        {
            values.Add(Scaled(variable, origin.Bound.Value));
        }
    }

    private Rational Scaled(int variable, Rational value) =>
        variable < Sources ? value : value * Rational.Of(RowFactor[variable - Sources]);

    private void FillBounds()
    {
        for (var v = 0; v < Variables; v++)
        {
            Lower[v] = Units(v, _lowerOrigins[v]);
            Upper[v] = Units(v, _upperOrigins[v]);
        }

        for (var i = 0; i < Sources; i++)
        {
            Lower[i] ??= BigInteger.Zero;
        }

        Lower[Sources] = Unit;
        Upper[Sources] = Unit;
    }

    private BigInteger? Units(int variable, BoundOrigin? origin)
    {
        if (origin is null)
        {
            return null;
        }

        var value = Scaled(variable, origin.Bound.Value);
        return value.Numerator * (Unit / value.Denominator);
    }

    private static void RequireBits(BigInteger value, SizeLimits limits)
    {
        if (value.GetBitLength() > limits.Bits)
        {
            throw new UndecidedWithinLimitsException($"the constraints need integers of more than {limits.Bits} bits");
        }
    }
}
