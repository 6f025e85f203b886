using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Testing.BruteForce;

/// <summary>
/// Nearest point of {floor &lt;= w &lt;= cap, sum w = 1} by trying all 3^n ways in which shares can be at the floor, at the cap or free.
/// </summary>
public static class NearestByActiveSets
{
    /// <summary>The nearest point, or null when the set is empty. For up to about seven sources.</summary>
    public static Rational[]? Find(IReadOnlyList<Rational> point, IReadOnlyList<Rational> floors, IReadOnlyList<Rational> caps)
    {
        Rational[]? best = null;
        var least = Rational.Zero;
        var states = new int[point.Count];
        do
        {
            if (Candidate(point, floors, caps, states) is not { } candidate)
            {
                continue;
            }

            var distance = candidate.Zip(point, (x, y) => (x - y) * (x - y)).Aggregate(Rational.Zero, (sum, square) => sum + square);
            if (best is null || distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }
        while (Next(states));

        return best;
    }

    private static Rational[]? Candidate(
        IReadOnlyList<Rational> point, IReadOnlyList<Rational> floors, IReadOnlyList<Rational> caps, int[] states)
    {
        var free = states.Count(state => state == 2);
        var rest = Rational.One;
        for (var i = 0; i < states.Length; i++)
        {
            rest -= states[i] == 0 ? floors[i] : states[i] == 1 ? caps[i] : point[i];
        }

        if (free == 0 && !rest.IsZero)
        {
            return null;
        }

        var shift = free == 0 ? Rational.Zero : rest / free;
        var mix = states.Select((state, i) => state == 0 ? floors[i] : state == 1 ? caps[i] : point[i] + shift).ToArray();
        return mix.Select((share, i) => share >= floors[i] && share <= caps[i]).All(within => within) ? mix : null;
    }

    private static bool Next(int[] states)
    {
        for (var i = 0; i < states.Length; i++)
        {
            states[i] = (states[i] + 1) % 3;
            if (states[i] != 0)
            {
                return true;
            }
        }

        return false;
    }
}
