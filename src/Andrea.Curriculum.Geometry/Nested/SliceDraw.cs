using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>Draws uniform points of a slice by rejection. One per thread.</summary>
/// <remarks>
/// <para>
/// Sources are independent with densities e^(-rate x). A group at its own rate r is wanted at its parent's rate R, that is with density
/// e^(-R e) in its excess e over all points below it. Either its children decide e, kept if it is in bounds and then with probability
/// proportional to e^(-(R - r) e); or e is drawn with that density and closed: the children but one are drawn, the last takes the rest.
/// </para>
/// <para>
/// Closing divides by the density of the children that are drawn: the point is kept with probability proportional to e^(-r z), z the rest.
/// When the closing child is a group with rate q, it is closed in turn and the probability is e^((q - r) z). Every factor is divided by
/// its greatest value, so rejections of different groups add up and do not multiply (POLYTOPE A6, laminar).
/// </para>
/// </remarks>
internal sealed class SliceDraw
{
    private readonly Slice _slice;
    private readonly double[] _values;
    private long _draws;

    /// <summary>Prepares scratch memory.</summary>
    public SliceDraw(Slice slice)
    {
        _slice = slice;
        _values = new double[slice.Count];
    }

    /// <summary>Sources and sums that may be drawn before everything is given up; then <see cref="IsExhausted"/> is true.</summary>
    public long Budget { get; set; } = long.MaxValue;

    /// <summary>True when the budget was not enough; the values are of no use.</summary>
    public bool IsExhausted => _draws > Budget;

    /// <summary>What every node has above its least share.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>One try at the whole slice.</summary>
    public bool TryRoot(ref Xoshiro256StarStar random) => Close(0, _slice.Gaps[0], ref random);

    /// <summary>One try at a group, for the rate of its parent.</summary>
    /// <param name="group">The group.</param>
    /// <param name="rate">The rate R.</param>
    /// <param name="closes">True to draw the sum first.</param>
    /// <param name="random">Random bits.</param>
    public bool TryGroup(int group, double rate, bool closes, ref Xoshiro256StarStar random)
    {
        _draws++;
        var own = _slice.Rates[group];
        var width = _slice.Widths[group];
        if (closes)
        {
            var excess = DrawBelow(rate - own, width, ScalarMath.Expm1(-Math.Abs(rate - own) * width), ref random);
            _values[group] = excess;
            return Close(group, _slice.Gaps[group] + excess, ref random);
        }

        var sum = -_slice.Gaps[group];
        for (var child = _slice.FirstChild[group]; child < _slice.FirstChild[group + 1]; child++)
        {
            Draw(child, own, ref random);
            sum += _values[child];
            if (sum > width)
            {
                return false;
            }
        }

        _values[group] = sum;
        return sum >= 0 && Keeps(rate - own, sum, width, ref random);
    }

    private void Draw(int node, double rate, ref Xoshiro256StarStar random)
    {
        if (!_slice.IsGroup(node))
        {
            _draws++;
            _values[node] = DrawBelow(rate, _slice.Widths[node], _slice.Decays[node], ref random);
            return;
        }

        while (!TryGroup(node, rate, _slice.Closes[node], ref random) && !IsExhausted)
        {
        }
    }

    /// <summary>Draws what a group's children have so that they sum to a total.</summary>
    private bool Close(int group, double total, ref Xoshiro256StarStar random)
    {
        for (var rest = total; ;)
        {
            var (rate, last) = (_slice.Rates[group], _slice.Closing[group]);
            for (var child = _slice.FirstChild[group]; child < _slice.FirstChild[group + 1]; child++)
            {
                if (child == last)
                {
                    continue;
                }

                Draw(child, rate, ref random);
                rest -= _values[child];
                if (rest < 0)
                {
                    return false;
                }
            }

            var width = _slice.Widths[last];
            var isGroup = _slice.IsGroup(last);
            if (rest > width || !Keeps(isGroup ? rate - _slice.Rates[last] : rate, rest, width, ref random))
            {
                return false;
            }

            _values[last] = rest;
            if (!isGroup)
            {
                return !IsExhausted;
            }

            rest += _slice.Gaps[last];
            group = last;
        }
    }

    /// <summary>True with probability e^(-rate x), divided by its greatest value over [0, width].</summary>
    private static bool Keeps(double rate, double x, double width, ref Xoshiro256StarStar random)
    {
        var exponent = rate >= 0 ? rate * x : rate * (x - width);
        return exponent == 0 || random.NextExponential() >= exponent;
    }

    /// <summary>A number in [0, width] with density e^(-rate x), by the inverse distribution function.</summary>
    private static double DrawBelow(double rate, double width, double decay, ref Xoshiro256StarStar random)
    {
        var unit = random.NextOpen();
        if (rate == 0)
        {
            return unit * width;
        }

        var x = Math.Min(width, -ScalarMath.Log1p(unit * decay) / Math.Abs(rate));
        return rate > 0 ? x : width - x;
    }
}
