using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// Chooses the rates of a slice. Whatever they are, samples are uniform; these put the means where the bounds want them: a group has its
/// parent's rate unless its bounds then miss its mean, else the rate that brings the mean to the bound (as a projection's levels).
/// </summary>
internal static class SliceTilt
{
    private const int MaxDoublings = 200;
    private const int Bisections = 60;

    // Below this, the leading terms of the series in rate * width are exact enough; nothing but acceptance depends on it.
    private const double SmallForMean = 1e-2;

    // A rate that changes a density by less than this over the whole slice is taken as 0.
    private const double LeastRate = 1e-9;

    /// <summary>Sets rates, decays and closing children.</summary>
    public static void Apply(Slice slice)
    {
        for (var node = 0; node < slice.Count; node++)
        {
            if (!slice.IsGroup(node))
            {
                continue;
            }

            if (node == 0)
            {
                slice.Rates[0] = Solve(slice, 0, 1);
            }

            for (var child = slice.FirstChild[node]; child < slice.FirstChild[node + 1]; child++)
            {
                if (slice.IsGroup(child))
                {
                    slice.Rates[child] = OwnRate(slice, child, slice.Rates[node]);
                }
                else
                {
                    slice.Decays[child] = ScalarMath.Expm1(-Math.Abs(slice.Rates[node]) * slice.Widths[child]);
                }
            }

            slice.Closing[node] = Widest(slice, node);
        }
    }

    private static double OwnRate(Slice slice, int group, double rate)
    {
        var sum = SumOfMeans(slice, group, rate);
        var wanted = Math.Clamp(sum, slice.Gaps[group], slice.Gaps[group] + slice.Widths[group]);
        return sum == wanted ? rate : Solve(slice, group, wanted);
    }

    /// <summary>The rate at which the means of a group's children sum to a target; the sum falls with the rate.</summary>
    private static double Solve(Slice slice, int group, double target)
    {
        var sign = SumOfMeans(slice, group, 0) > target ? 1 : -1;
        var (near, far) = (0.0, 1.0);
        for (var i = 0; i < MaxDoublings && (SumOfMeans(slice, group, sign * far) - target) * sign > 0; i++)
        {
            (near, far) = (far, 2 * far);
        }

        for (var i = 0; i < Bisections; i++)
        {
            var middle = (near + far) / 2;
            if ((SumOfMeans(slice, group, sign * middle) - target) * sign > 0)
            {
                near = middle;
            }
            else
            {
                far = middle;
            }
        }

        return far < LeastRate ? 0 : sign * far;
    }

    private static double SumOfMeans(Slice slice, int group, double rate)
    {
        var sum = 0.0;
        for (var child = slice.FirstChild[group]; child < slice.FirstChild[group + 1]; child++)
        {
            var width = slice.Widths[child];
            sum += slice.IsGroup(child)
                ? Math.Clamp(SumOfMeans(slice, child, rate) - slice.Gaps[child], 0, width)
                : rate >= 0 ? Mean(rate, width) : width - Mean(-rate, width);
        }

        return sum;
    }

    private static double Mean(double rate, double width)
    {
        var a = rate * width;
        return a < SmallForMean ? width * (0.5 - (a / 12)) : (1 / rate) - (width / ScalarMath.Expm1(a));
    }

    /// <summary>The child that takes what the others leave: the widest has the most room for it, and a source needs no further ones.</summary>
    private static int Widest(Slice slice, int group)
    {
        var widest = slice.FirstChild[group];
        for (var child = widest + 1; child < slice.FirstChild[group + 1]; child++)
        {
            var (width, best) = (slice.Widths[child], slice.Widths[widest]);
            if (width > best || (width == best && slice.IsGroup(widest) && !slice.IsGroup(child)))
            {
                widest = child;
            }
        }

        return widest;
    }
}
