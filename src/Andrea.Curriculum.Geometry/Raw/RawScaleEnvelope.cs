using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>
/// Draws the logarithm of the scale by rejection from constant pieces between two exponential tails. Tangents bound the concave logarithm from
/// above and its ends from below; the falling factor is between its values at the ends.
/// </summary>
internal sealed class RawScaleEnvelope
{
    private const double FirstWidth = 0.5;
    private const double GreatestTail = 0.02;
    private const double GreatestGap = 0.1;
    private const int GreatestPieces = 4096;
    private const int SearchSteps = 60;

    /// <summary>Pays for roundings of the logarithms, which never reach it.</summary>
    private const double Margin = 1e-7;

    private readonly RawScaleDensity _density;
    private readonly double _shift;
    private readonly RawScalePiece[] _pieces;
    private readonly double[] _sums;
    private readonly RawScalePoint _left;
    private readonly RawScalePoint _right;
    private readonly double _leftTail;

    /// <summary>Builds the envelope.</summary>
    public RawScaleEnvelope(RawScaleDensity density)
    {
        _density = density;
        var power = density.Widths.Length + (density.Pinned > 0 ? 1 : 0);
        var left = density.At(Crossing(density, power / 2.0));
        var right = density.At(Crossing(density, -1));
        var points = Between(left, right);
        _shift = points.Max(point => point.Log);
        while (Tail(left, density.GreatestClosing, left.Slope) > GreatestTail)
        {
            left = density.At(left.Phi - FirstWidth);
            points.Insert(0, left);
        }

        while (Tail(right, right.Closing, -right.Slope) > GreatestTail)
        {
            right = density.At(right.Phi + FirstWidth);
            points.Add(right);
        }

        (_left, _right) = (left, right);
        _pieces = Refine(points);
        _sums = new double[_pieces.Length + 1];
        _sums[0] = _leftTail = Tail(left, density.GreatestClosing, left.Slope);
        for (var k = 0; k < _pieces.Length; k++)
        {
            _sums[k + 1] = _sums[k] + _pieces[k].Mass;
        }

        Total = _sums[^1] + Tail(right, right.Closing, -right.Slope);
    }

    /// <summary>Mass of the envelope where the density is 1 at its greatest.</summary>
    public double Total { get; }

    /// <summary>Draws phi.</summary>
    public double Next(ref Xoshiro256StarStar random)
    {
        while (true)
        {
            var at = random.NextUnit() * Total;
            var height = random.NextUnit();
            if (at < _leftTail)
            {
                var phi = _left.Phi - (random.NextExponential() / _left.Slope);
                var bound = _left.LogProduct + (_left.Slope * (phi - _left.Phi)) + ScalarMath.Log(_density.GreatestClosing);
                if (IsBelow(height, bound, phi))
                {
                    return phi;
                }
            }
            else if (at >= _sums[^1])
            {
                var phi = _right.Phi - (random.NextExponential() / _right.Slope);
                if (IsBelow(height, _right.Log + (_right.Slope * (phi - _right.Phi)), phi))
                {
                    return phi;
                }
            }
            else
            {
                var k = Array.BinarySearch(_sums, at);
                var piece = _pieces[k >= 0 ? k : ~k - 1];
                var phi = piece.Start + (random.NextUnit() * piece.Width);
                if (height * piece.Upper < piece.Lower || height * piece.Upper < ScalarMath.Exp(_density.At(phi).Log - _shift))
                {
                    return phi;
                }
            }
        }
    }

    private bool IsBelow(double height, double logBound, double phi) =>
        height * (1 + Margin) < ScalarMath.Exp(_density.At(phi).Log - logBound);

    private double Tail(RawScalePoint end, double closing, double rate) =>
        ScalarMath.Exp(end.LogProduct - _shift) * closing * (1 + Margin) / rate;

    /// <summary>The place where the falling slope comes to a value.</summary>
    private static double Crossing(RawScaleDensity density, double slope)
    {
        var (low, high) = (-1.0, 1.0);
        while (density.At(low).Slope < slope)
        {
            low *= 2;
        }

        while (density.At(high).Slope > slope)
        {
            high *= 2;
        }

        for (var k = 0; k < SearchSteps; k++)
        {
            var middle = (low + high) / 2;
            (low, high) = density.At(middle).Slope > slope ? (middle, high) : (low, middle);
        }

        return slope > 0 ? low : high;
    }

    private List<RawScalePoint> Between(RawScalePoint left, RawScalePoint right)
    {
        var points = new List<RawScalePoint> { left };
        for (var phi = left.Phi + FirstWidth; phi < right.Phi; phi += FirstWidth)
        {
            points.Add(_density.At(phi));
        }

        points.Add(right);
        return points;
    }

    /// <summary>Halves the piece with the most between its bounds until little is left in all.</summary>
    private RawScalePiece[] Refine(List<RawScalePoint> points)
    {
        var queue = new PriorityQueue<(RawScalePoint Start, RawScalePoint End, RawScalePiece Piece), double>();
        var (mass, gap) = (0.0, 0.0);
        for (var k = 0; k + 1 < points.Count; k++)
        {
            Add(points[k], points[k + 1]);
        }

        while (gap > GreatestGap * mass && queue.Count < GreatestPieces)
        {
            var (start, end, piece) = queue.Dequeue();
            (mass, gap) = (mass - piece.Mass, gap - piece.Gap);
            var middle = _density.At((start.Phi + end.Phi) / 2);
            Add(start, middle);
            Add(middle, end);
        }

        return [.. queue.UnorderedItems.Select(item => item.Element.Piece).OrderBy(piece => piece.Start)];

        void Add(RawScalePoint start, RawScalePoint end)
        {
            var piece = PieceOf(start, end);
            (mass, gap) = (mass + piece.Mass, gap + piece.Gap);
            queue.Enqueue((start, end, piece), -piece.Gap);
        }
    }

    private RawScalePiece PieceOf(RawScalePoint start, RawScalePoint end)
    {
        var greatest = start.Slope <= 0 ? start.LogProduct
            : end.Slope >= 0 ? end.LogProduct
            : TangentsMeet(start, end);
        var upper = ScalarMath.Exp(greatest - _shift) * start.Closing * (1 + Margin);
        var lower = ScalarMath.Exp(Math.Min(start.LogProduct, end.LogProduct) - _shift) * end.Closing * (1 - Margin);
        return new RawScalePiece(start.Phi, end.Phi - start.Phi, upper, Math.Min(lower, upper));
    }

    private static double TangentsMeet(RawScalePoint start, RawScalePoint end)
    {
        var width = end.Phi - start.Phi;
        var at = (end.LogProduct - start.LogProduct - (end.Slope * width)) / (start.Slope - end.Slope);
        return start.LogProduct + (start.Slope * Math.Clamp(at, 0, width));
    }
}
