using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// Tries each way to draw each group a few times, on a stream that never changes, and takes the one that is accepted more often. Either
/// is exact; the choice only saves time.
/// </summary>
internal static class SlicePilot
{
    private const int Tries = 256;
    private const int TriesOfTheRoot = 4096;
    private const long Budget = 10_000_000;
    private const int GreatestDepth = 64;

    /// <summary>Chooses for all groups of a slice; false when rejection takes too long.</summary>
    public static bool Choose(Slice slice)
    {
        var parents = Parents(slice, out var depth);
        if (depth > GreatestDepth)
        {
            return false;
        }

        SliceTilt.Apply(slice);
        var draw = new SliceDraw(slice) { Budget = Budget };
        var random = new Xoshiro256StarStar(new StreamKey(0, 0, StreamPurpose.Estimate, 0));
        for (var node = slice.Count - 1; node > 0; node--)
        {
            if (slice.IsGroup(node))
            {
                var rate = slice.Rates[parents[node]];
                var closed = Accepted(draw, node, rate, true, ref random);
                var open = Accepted(draw, node, rate, false, ref random);
                slice.Closes[node] = closed > open;
                if (draw.IsExhausted || Math.Max(closed, open) == 0)
                {
                    return false;
                }
            }
        }

        for (var i = 0; i < TriesOfTheRoot && !draw.IsExhausted; i++)
        {
            if (draw.TryRoot(ref random))
            {
                return true;
            }
        }

        return false;
    }

    private static int Accepted(SliceDraw draw, int group, double rate, bool closes, ref Xoshiro256StarStar random)
    {
        var accepted = 0;
        for (var i = 0; i < Tries && !draw.IsExhausted; i++)
        {
            accepted += draw.TryGroup(group, rate, closes, ref random) ? 1 : 0;
        }

        return accepted;
    }

    private static int[] Parents(Slice slice, out int depth)
    {
        var parents = new int[slice.Count];
        var depths = new int[slice.Count];
        depth = 0;
        for (var node = 0; node < slice.Count; node++)
        {
            depth = Math.Max(depth, depths[node]);
            for (var child = slice.FirstChild[node]; child < slice.FirstChild[node + 1]; child++)
            {
                parents[child] = node;
                depths[child] = depths[node] + 1;
            }
        }

        return parents;
    }
}
