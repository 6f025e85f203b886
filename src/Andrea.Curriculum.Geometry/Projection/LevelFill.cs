using System.Numerics;

namespace Andrea.Curriculum.Geometry.Projection;

/// <summary>
/// The nearest mix in least squares: clip(point + level, floor, cap) with the one level at which the shares sum to the total. These
/// are its KKT conditions, and they suffice because the problem is convex (POLYTOPE A8). Exact, O(n log n) by sorting the breakpoints.
/// </summary>
/// <remarks>With the origin as the point, it is the most even mix: no other mix is majorised by fewer.</remarks>
internal static class LevelFill
{
    /// <summary>Solves over integers on one denominator; the polytope must not be empty.</summary>
    /// <param name="point">The point to project, one coordinate per source.</param>
    /// <param name="floors">Floors.</param>
    /// <param name="caps">Caps, each at least its floor.</param>
    /// <param name="total">What the shares sum to: at least all floors, at most all caps.</param>
    /// <typeparam name="T">An integer type wide enough for n times the sum of all magnitudes given.</typeparam>
    /// <returns>Shares times <c>Scale</c>: the level is a fraction whose denominator is the number of sources strictly between bounds.</returns>
    public static (T[] Shares, T Scale) Nearest<T>(T[] point, T[] floors, T[] caps, T total)
        where T : struct, IBinaryInteger<T>
    {
        var (level, scale) = FindLevel(point, floors, caps, total);
        var shares = new T[floors.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = T.Clamp((point[i] * scale) + level, floors[i] * scale, caps[i] * scale);
        }

        return (shares, scale);
    }

    private static (T Level, T Scale) FindLevel<T>(T[] point, T[] floors, T[] caps, T total)
        where T : struct, IBinaryInteger<T>
    {
        var steps = new (T At, int Change)[2 * floors.Length];
        var sum = T.Zero;
        for (var i = 0; i < floors.Length; i++)
        {
            steps[2 * i] = (floors[i] - point[i], 1);
            steps[(2 * i) + 1] = (caps[i] - point[i], -1);
            sum += floors[i];
        }

        // At equal levels the order does not matter: nothing is gained between them.
        Array.Sort(steps, (a, b) => a.At.CompareTo(b.At));
        var level = steps[0].At;
        var rising = 0;
        foreach (var (at, change) in steps)
        {
            var gain = T.CreateChecked(rising) * (at - level);
            if (rising > 0 && sum + gain >= total)
            {
                break;
            }

            sum += gain;
            level = at;
            rising += change;
        }

        var scale = T.CreateChecked(Math.Max(1, rising));
        return ((level * scale) + (total - sum), scale);
    }
}
