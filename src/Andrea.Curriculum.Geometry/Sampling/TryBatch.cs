using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>Eight independent tries at a uniform point, one in each lane, in a fixed order of operations.</summary>
internal static class TryBatch
{
    // How many coordinates are drawn between two looks at whether any try is still alive.
    private const int Stride = 64;

    /// <summary>Runs eight tries.</summary>
    /// <param name="plan">The prepared slice.</param>
    /// <param name="stream">Random bits; it advances.</param>
    /// <param name="x">One vector for each coordinate of the plan; lane t holds try t.</param>
    /// <returns>Bit t is set when try t is accepted; the other lanes hold nothing of use.</returns>
    internal static uint Run(SlackPlan plan, ref EightLaneXoshiro stream, Span<Vector512<double>> x)
    {
        // A local copy lives in registers.
        var lanes = stream;
        var (remainder, error) = plan.Rate == 0 ? DrawFlat(plan, ref lanes, x) : DrawTilted(plan, ref lanes, x);
        var alive = Close(plan, ref lanes, x, remainder, error);
        stream = lanes;
        if (plan.IsComplement && Lanes(alive) != 0)
        {
            alive &= Reflect(plan, x);
        }

        return Lanes(alive);
    }

    private static (Vector512<double> Remainder, Vector512<double> Error) DrawFlat(
        SlackPlan plan, ref EightLaneXoshiro stream, Span<Vector512<double>> x)
    {
        var lanes = stream;
        var limits = plan.Limits;
        var (remainder, error) = (Vector512.Create(1.0), Vector512<double>.Zero);
        for (var i = limits.Length - 1; i >= plan.Closing.Size; i--)
        {
            var value = lanes.NextOpen() * limits[i];
            x[i] = value;
            Subtract(ref remainder, ref error, value);
            if (i % Stride == 0 && Vector512.LessThanAll(remainder, Vector512<double>.Zero))
            {
                break;
            }
        }

        stream = lanes;
        return (remainder, error);
    }

    private static (Vector512<double> Remainder, Vector512<double> Error) DrawTilted(
        SlackPlan plan, ref EightLaneXoshiro stream, Span<Vector512<double>> x)
    {
        var lanes = stream;
        var limits = plan.Limits;
        var decays = plan.Decays;
        var scale = Vector512.Create(-1 / plan.Rate);
        var (remainder, error) = (Vector512.Create(1.0), Vector512<double>.Zero);
        for (var i = limits.Length - 1; i >= plan.Closing.Size; i--)
        {
            // The inverse distribution function; rounding may carry it past the limit.
            var value = LaneMath.Log1pOfNegative(lanes.NextOpen() * decays[i]) * scale;
            value = Vector512.ConditionalSelect(Vector512.LessThan(value, Vector512.Create(limits[i])), value, Vector512.Create(limits[i]));
            x[i] = value;
            Subtract(ref remainder, ref error, value);
            if (i % Stride == 0 && Vector512.LessThanAll(remainder, Vector512<double>.Zero))
            {
                break;
            }
        }

        stream = lanes;
        return (remainder, error);
    }

    /// <summary>Shares the remainder out among the closing coordinates; the mask of the tries that stay alive.</summary>
    private static Vector512<double> Close(
        SlackPlan plan, ref EightLaneXoshiro stream, Span<Vector512<double>> x, Vector512<double> remainder, Vector512<double> error)
    {
        var size = plan.Closing.Size;
        var total = remainder + error;
        var alive = Vector512.GreaterThanOrEqual(total, Vector512.Create(size == 1 ? 0 : Coefficients.LeastNormal));
        if (Lanes(alive) == 0)
        {
            return alive;
        }

        if (size < plan.Limits.Length && (size > 1 || plan.Rate > 0))
        {
            var logWeight = (total * -plan.Rate) - Vector512.Create(plan.Closing.LogPeak);
            if (size > 1)
            {
                logWeight += LaneMath.LogOfNormal(total) * (size - 1.0);
            }

            alive &= Vector512.GreaterThanOrEqual(logWeight + stream.NextExponential(), Vector512<double>.Zero);
        }

        if (size > 1 && Lanes(alive) != 0)
        {
            (total, var fits) = Divide(plan, ref stream, x, total, error: remainder - total + error);
            alive &= fits;
        }

        // The coordinate of the greatest cap takes the exact remainder, so that the sum is right to its last place.
        x[0] = total;
        return alive & Vector512.GreaterThanOrEqual(total, Vector512<double>.Zero)
            & Vector512.LessThanOrEqual(total, Vector512.Create(plan.Limits[0]));
    }

    /// <summary>A flat Dirichlet draw by normalised exponentials: coordinate 0's part and the mask of the lanes within the limits.</summary>
    private static (Vector512<double> First, Vector512<double> Fits) Divide(
        SlackPlan plan, ref EightLaneXoshiro stream, Span<Vector512<double>> x, Vector512<double> total, Vector512<double> error)
    {
        var lanes = stream;
        var limits = plan.Limits;
        var size = plan.Closing.Size;
        var sum = lanes.NextExponential();
        for (var i = 1; i < size; i++)
        {
            var value = lanes.NextExponential();
            x[i] = value;
            sum += value;
        }

        stream = lanes;
        var scale = total / sum;
        var (remainder, fits) = (total, Vector512.Equals(total, total));
        for (var i = 1; i < size; i++)
        {
            var value = x[i] * scale;
            x[i] = value;
            fits &= Vector512.LessThanOrEqual(value, Vector512.Create(limits[i]));
            Subtract(ref remainder, ref error, value);
        }

        return (remainder + error, fits);
    }

    /// <summary>Turns what is missing from the caps into coordinates; the mask of the lanes whose first coordinate stays in its bounds.</summary>
    private static Vector512<double> Reflect(SlackPlan plan, Span<Vector512<double>> x)
    {
        var caps = plan.Caps;
        var (remainder, error) = (Vector512.Create(1.0), Vector512<double>.Zero);
        for (var i = 1; i < caps.Length; i++)
        {
            var value = Vector512.Create(caps[i]) - (x[i] * plan.Excess);
            value = Vector512.ConditionalSelect(Vector512.GreaterThan(value, Vector512<double>.Zero), value, Vector512<double>.Zero);
            x[i] = value;
            Subtract(ref remainder, ref error, value);
        }

        var first = remainder + error;
        x[0] = first;
        return Vector512.GreaterThanOrEqual(first, Vector512<double>.Zero) & Vector512.LessThanOrEqual(first, Vector512.Create(caps[0]));
    }

    private static uint Lanes(Vector512<double> mask) => (uint)Vector512.ExtractMostSignificantBits(mask);

    /// <summary>remainder -= value, with the rounding error of the difference (Knuth's two-sum) added up in <paramref name="error"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Subtract(ref Vector512<double> remainder, ref Vector512<double> error, Vector512<double> value)
    {
        var difference = remainder - value;
        var part = difference - remainder;
        error += remainder - (difference - part) - (value + part);
        remainder = difference;
    }
}
