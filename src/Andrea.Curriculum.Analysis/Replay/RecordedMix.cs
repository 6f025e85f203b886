using System.Numerics;
using System.Text;

using Andrea.Curriculum.Configuration.RecordedRuns;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Replay;

/// <summary>Turns recorded shares into cells: all exact shares that the digits printed may stand for.</summary>
/// <remarks>
/// A trace of <c>simulate</c> prints the shortest decimals of doubles; a cell there is what rounds to the double. Other logs print all their
/// mixes with one precision, either so many decimals or so many significant digits, and may leave out zeros at the end: a cell is half a
/// unit of the last digit, the coarser of the two, each as fine as was ever seen in the log. Mixes with the 15 digits of doubles, or
/// of numbers that are all singles, were divided by a rounded sum of n terms; that moves a share by up to (n + 1) roundings
/// (Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 4.2), which the cell holds too.
/// </remarks>
/// <param name="isTrace">Whether the log is a trace.</param>
public sealed class RecordedMix(bool isTrace)
{
    /// <summary>Digits from which on the rounding of doubles can be seen.</summary>
    private const int DigitsOfDouble = 15;

    /// <summary>Digits from which on the rounding of singles can be seen.</summary>
    private const int DigitsOfSingle = 7;

    /// <summary>Digits behind the point that are told apart.</summary>
    private const int MostPlaces = NumberText.MaxExponent;

    private static readonly Rational RoundingOfDouble = Rational.Of(1, BigInteger.One << 53);
    private static readonly Rational RoundingOfSingle = Rational.Of(1, BigInteger.One << 24);

    private int _places;
    private int _significant;

    /// <summary>Takes note of how finely a mix is printed; to be called once for every mix of the log, in order.</summary>
    public void Observe(ReadOnlySpan<PrintedNumber> mix)
    {
        foreach (var share in mix)
        {
            _places = Math.Max(_places, Math.Min(share.Places, MostPlaces));
            _significant = Math.Max(_significant, share.Significant);
        }
    }

    /// <summary>The cells of a row's mix.</summary>
    public ShareCell[] Cells(RecordedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var cells = new ShareCell[row.Mix.Length];
        var rounding = isTrace ? Rational.Zero : Rounding(row.Mix);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = isTrace ? ShareCell.OfDouble(row.Mix[i].Value) : Cell(row, i, rounding);
        }

        return cells;
    }

    private ShareCell Cell(RecordedRow row, int source, Rational rounding)
    {
        var printed = row.Mix[source];
        var (start, length) = row.SharePlaces[source];
        if (length == 0)
        {
            return ShareCell.OfExact(Rational.Zero);
        }

        var value = NumberText.TryParse(Encoding.UTF8.GetString(row.Text.Bytes.Slice(start, length)), out var exact, out _)
            ? exact
            : Rational.OfDouble(printed.Value);
        var places = printed.Significant == 0 ? _places : Math.Min(_places, _significant - printed.Significant + printed.Places);
        var radius = places < 0 ? Rational.Zero : Rational.Of(1, 2 * BigInteger.Pow(10, Math.Min(places, MostPlaces)));
        radius += Rational.Abs(value) * rounding;
        return new ShareCell(value - radius, value + radius, true);
    }

    /// <summary>How far the arithmetic of the program that wrote the mix may move a share, as part of it.</summary>
    private Rational Rounding(ReadOnlySpan<PrintedNumber> mix)
    {
        if (_significant >= DigitsOfSingle && AreSingles(mix))
        {
            return RoundingOfSingle * (mix.Length + 1);
        }

        return _significant >= DigitsOfDouble ? RoundingOfDouble * (mix.Length + 1) : Rational.Zero;
    }

    /// <summary>Whether every share is a single, or the shortest decimal of one.</summary>
    private static bool AreSingles(ReadOnlySpan<PrintedNumber> mix)
    {
        Span<byte> text = stackalloc byte[32];
        foreach (var share in mix)
        {
            var single = (float)share.Value;
            if ((double)single != share.Value
                && !(System.Buffers.Text.Utf8Formatter.TryFormat(single, text, out var length)
                    && System.Buffers.Text.Utf8Parser.TryParse(text[..length], out double shortest, out _) && shortest == share.Value))
            {
                return false;
            }
        }

        return true;
    }
}
