using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Evenness;

/// <summary>
/// The search for the mix of greatest entropy in doubles: the sources whose share varies, the equations between them, and the rows and
/// bounds that can bind. Each row is divided by its greatest coefficient.
/// </summary>
internal sealed class EntropyProblem
{
    /// <summary>Below this range a share or row counts as fixed: doubles could not move it without leaving it.</summary>
    private static readonly Rational Narrow = Rational.Of(1, 100_000_000_000_000);

    private readonly GeneralMixes _mixes;

    /// <summary>Takes solved constraints of dimension 1 or more.</summary>
    public EntropyProblem(GeneralMixes mixes)
    {
        _mixes = mixes;
        var shares = mixes.Shares;
        Sources = [.. Enumerable.Range(0, shares.Sources).Where(i => !IsFixed(i))];
        Start = Array.ConvertAll(Sources, i => shares.Centre[i].ToDouble());
        var equations = Enumerable.Range(0, shares.Equations.Count).Where(e => !shares.Equations.IsPinned(shares.Equations.Leading[e]))
            .Select(e => Equation(e, true, shares.Equations[e], shares.Constant(e)));
        var (narrow, wide) = (new List<EntropyRow>(), new List<EntropyRow>());
        for (var v = shares.Sources + 1; v < shares.Variables; v++)
        {
            AddRow(v, narrow, wide);
        }

        Equations = [.. equations, .. narrow];
        Rows = [.. wide];
        Low = Array.ConvertAll(Sources, i => mixes.TightFloor(i) == shares.Lower[i] && mixes.TightFloor(i).Sign > 0 ? mixes.TightFloor(i).ToDouble() : 0);
        High = Array.ConvertAll(Sources, i => mixes.TightCap(i) == shares.Upper[i] ? mixes.TightCap(i).ToDouble() : double.PositiveInfinity);
        Rooms = new EntropyRooms(
            Array.ConvertAll(Sources, i => (mixes.TightCap(i) - shares.Centre[i]).ToDouble()),
            Array.ConvertAll(Sources, i => (shares.Centre[i] - mixes.TightFloor(i)).ToDouble()),
            Array.ConvertAll(Rows, row => ((mixes.TightVariable(row.Index).Greatest - shares.Centre[row.Index]) / Rational.Of(row.Scale)).ToDouble()),
            Array.ConvertAll(Rows, row => ((shares.Centre[row.Index] - mixes.TightVariable(row.Index).Least) / Rational.Of(row.Scale)).ToDouble()));
    }

    /// <summary>The sources whose share varies.</summary>
    public int[] Sources { get; }

    /// <summary>A mix that is inside all bounds.</summary>
    public double[] Start { get; }

    /// <summary>Equations of the hull, and rows that cannot move.</summary>
    public EntropyRow[] Equations { get; }

    /// <summary>Rows of which a side can bind.</summary>
    public EntropyRow[] Rows { get; }

    /// <summary>Floors that can bind; 0 for none.</summary>
    public double[] Low { get; }

    /// <summary>Caps that can bind; infinite for none.</summary>
    public double[] High { get; }

    /// <summary>How far inside the start is: divided exactly, rounded once, so that slivers are known as well as anything.</summary>
    public EntropyRooms Rooms { get; }

    /// <summary>Multiplications of one step, roughly.</summary>
    public long Work => (long)(Equations.Length + Rows.Length + 1) * (Equations.Length + Rows.Length + 1) * (Sources.Length + Equations.Length + Rows.Length);

    /// <summary>True when a variable's value cannot vary, or by no more than rounding.</summary>
    public bool IsFixed(int variable)
    {
        var (least, greatest) = _mixes.TightVariable(variable);
        return greatest - least < Narrow;
    }

    /// <summary>Bounds that hold shares and rows that hardly vary: their least values where these are written.</summary>
    public IEnumerable<SystemBound> Held() => Enumerable.Range(0, _mixes.Shares.Variables)
        .Where(v => v != _mixes.Shares.Sources && IsFixed(v))
        .Where(v => _mixes.TightVariable(v) is var (least, greatest) && least < greatest && least == _mixes.Shares.Lower[v])
        .Select(v => new SystemBound(v, false));

    private void AddRow(int variable, List<EntropyRow> narrow, List<EntropyRow> wide)
    {
        // A bound that no mix attains does not bind, and neither does one that all attain.
        var shares = _mixes.Shares;
        var (least, greatest) = _mixes.TightVariable(variable);
        var (isLow, isHigh) = (least == shares.Lower[variable], greatest == shares.Upper[variable]);
        if (least == greatest || !(isLow || isHigh))
        {
            return;
        }

        var coefficients = shares.Coefficients(variable);
        if (IsFixed(variable))
        {
            narrow.Add(Equation(variable, false, coefficients, least));
            return;
        }

        var held = Held(coefficients);
        wide.Add(new EntropyRow(variable, false, coefficients, Sources, isLow ? least - held : null, isHigh ? greatest - held : null));
    }

    private EntropyRow Equation(int index, bool isHull, ReadOnlySpan<BigInteger> coefficients, Rational value)
    {
        var rest = value - Held(coefficients);
        return new EntropyRow(index, isHull, coefficients, Sources, rest, rest);
    }

    /// <summary>What the fixed shares add to a row.</summary>
    private Rational Held(ReadOnlySpan<BigInteger> coefficients)
    {
        var held = Rational.Zero;
        for (var i = 0; i < coefficients.Length; i++)
        {
            held += !coefficients[i].IsZero && IsFixed(i) ? Rational.Of(coefficients[i]) * _mixes.TightFloor(i) : Rational.Zero;
        }

        return held;
    }
}
