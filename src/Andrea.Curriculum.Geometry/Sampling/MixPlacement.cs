using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>Makes mixes of a batch of tries, eight at once, and tells which of them settling would leave as they are.</summary>
/// <remarks>
/// <para>
/// A mix whose free shares lie strictly within their rounded bounds is in the polytope when its rounding cells hold shares that sum to 1, which
/// is so when the free shares miss what the pinned ones leave by less than half the cells' widths together. The sum is kept in two parts, the
/// first on a grid of 2^-52, where it is exact.
/// </para>
/// <para>
/// A second part's term is at most 2^-52, so that n of them are added with an error of n^2 2^-105 at most. Too strict a test costs
/// time only: mixes that fail are settled one by one, as they also are when the greatest share has no room for what is missing.
/// </para>
/// </remarks>
internal sealed class MixPlacement
{
    private const double GridShift = 1.5;
    private const ulong ExponentMask = ~Coefficients.MantissaMask;
    private const double HalfUlp = 0.5 / (1UL << 52);

    // A sum of both parts is rounded by less than this times half a unit in the last place of 1.
    private const double GreatestMove = 1.0 / (1 << 27);

    // For the rounding of a sum of 10,000 widths.
    private const double Strictness = 1 - (1.0 / (1UL << 36));

    private readonly int[] _sources;
    private readonly double[] _floors;
    private readonly double[] _caps;
    private readonly double[] _pinned;
    private readonly double _slack;
    private readonly double _target;
    private readonly double _targetRest;
    private readonly double _doubt;

    /// <summary>Prepares a box that is not a single point.</summary>
    /// <param name="polytope">The box.</param>
    /// <param name="order">The free sources' places among the free ones, in the order of a batch's coordinates.</param>
    /// <param name="slack">What the floors leave, rounded.</param>
    public MixPlacement(ReachablePolytope polytope, ReadOnlySpan<int> order, double slack)
    {
        _slack = slack;
        _sources = new int[order.Length];
        _floors = new double[order.Length];
        _caps = new double[order.Length];
        _pinned = polytope.RoundedFloors.ToArray();
        var target = Rational.One;
        for (var i = 0; i < polytope.Count; i++)
        {
            if (polytope.IsPinned(i))
            {
                target -= polytope.TightFloor(i);
            }
        }

        for (var i = 0; i < order.Length; i++)
        {
            var source = polytope.FreeSources[order[i]];
            _sources[i] = source;
            _floors[i] = polytope.RoundedFloors[source];
            _caps[i] = polytope.RoundedCaps[source];
        }

        var nearest = target.ToDouble();
        _target = nearest + GridShift - GridShift;
        _targetRest = nearest - _target + (target - Rational.OfDouble(nearest)).ToDouble();
        _doubt = ((double)order.Length * order.Length * HalfUlp * HalfUlp * 2) + (GreatestMove * HalfUlp);
    }

    /// <summary>Makes the mixes.</summary>
    /// <param name="tries">Relative slacks by coordinate; only the lanes of accepted tries mean anything.</param>
    /// <param name="batch">Receives the mixes.</param>
    public void Place(ReadOnlySpan<Vector512<double>> tries, PlacedBatch batch)
    {
        var shares = batch.Shares(_floors.Length);
        var slack = Vector512.Create(_slack);
        var shift = Vector512.Create(GridShift);
        var exponents = Vector512.Create(ExponentMask);
        var sum = Vector512.Create(-_target);
        var rest = Vector512.Create(-_targetRest);
        var widths = Vector512<double>.Zero;
        var within = Vector512<double>.AllBitsSet;
        for (var i = 0; i < _floors.Length; i++)
        {
            var floor = Vector512.Create(_floors[i]);
            var share = floor + (slack * tries[i]);
            shares[i] = share;
            within &= Vector512.GreaterThan(share, floor) & Vector512.LessThan(share, Vector512.Create(_caps[i]));
            var onGrid = share + shift - shift;
            sum += onGrid;
            rest += share - onGrid;
            widths += ((share.AsUInt64() - Vector512<ulong>.One) & exponents).AsDouble();
        }

        batch.Missing = -(sum + rest);
        batch.Widths = widths;
        batch.Within = (uint)Vector512.ExtractMostSignificantBits(within);
        var isSettled = Vector512.LessThan(
            Vector512.Abs(batch.Missing) + Vector512.Create(_doubt), widths * (HalfUlp * Strictness));
        batch.Settled = batch.Within & (uint)Vector512.ExtractMostSignificantBits(isSettled);
    }

    /// <summary>Copies one lane's mix, settled; nothing when that takes more than moving the greatest share a little.</summary>
    public bool TryExtract(PlacedBatch batch, int lane, Span<double> mix)
    {
        var values = MemoryMarshal.Cast<Vector512<double>, double>(batch.Shares(_floors.Length))[lane..];
        if ((batch.Settled >> lane & 1) == 0 && !((batch.Within >> lane & 1) != 0 && TrySettle(batch, lane, values)))
        {
            return false;
        }

        if (_sources.Length < mix.Length)
        {
            _pinned.CopyTo(mix);
        }

        for (var i = 0; i < _sources.Length; i++)
        {
            mix[_sources[i]] = values[i * Vector512<double>.Count];
        }

        return true;
    }

    /// <summary>
    /// Where more is missing than the cells can hold, gives it to the greatest share, as settling does, and repeats the test. Close calls are
    /// left to settling, which may find the mix in the polytope as it is.
    /// </summary>
    private bool TrySettle(PlacedBatch batch, int lane, Span<double> values)
    {
        var greatest = 0;
        var greatestWidths = 0.0;
        for (var i = 0; i < _floors.Length; i++)
        {
            var value = values[i * Vector512<double>.Count];
            greatestWidths += BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(value) & ExponentMask);
            var most = values[greatest * Vector512<double>.Count];
            if (value > most || (value == most && _sources[i] < _sources[greatest]))
            {
                greatest = i;
            }
        }

        var missing = batch.Missing[lane];
        if (Math.Abs(missing) - _doubt < greatestWidths * (HalfUlp / Strictness))
        {
            return false;
        }

        ref var share = ref values[greatest * Vector512<double>.Count];
        var moved = share + missing;
        var widths = batch.Widths[lane] - Width(share) + Width(moved);
        var isSettled = Math.Abs(missing) < GreatestMove && moved > _floors[greatest] && moved < _caps[greatest]
            && Math.Abs(missing - (moved - share)) + (2 * _doubt) < widths * (HalfUlp * Strictness);
        if (isSettled)
        {
            share = moved;
        }

        return isSettled;
    }

    /// <summary>The power of two below a share; a power of two has a cell half as wide below it as above, and this takes the lesser half for both.</summary>
    private static double Width(double share) =>
        BitConverter.UInt64BitsToDouble((BitConverter.DoubleToUInt64Bits(share) - 1) & ExponentMask);
}
