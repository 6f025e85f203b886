using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry;

/// <summary>The order in which sources are filled for given scores.</summary>
internal static class ScoreOrder
{
    /// <summary>The first sources as given, then the others by falling score, of equals in their order.</summary>
    public static int[] Of(ReadOnlySpan<int> first, IReadOnlyList<Rational> scores)
    {
        var order = new int[scores.Count];
        var isFirst = new bool[order.Length];
        var count = 0;
        foreach (var source in first)
        {
            isFirst[source] = true;
            order[count++] = source;
        }

        for (var i = 0; i < isFirst.Length; i++)
        {
            if (!isFirst[i])
            {
                order[count++] = i;
            }
        }

        order.AsSpan(first.Length).Sort((a, b) => scores[a] != scores[b] ? scores[b].CompareTo(scores[a]) : a.CompareTo(b));
        return order;
    }

    /// <summary>The sources of infinite score in file order, and all scores exactly; what is not finite counts as 0.</summary>
    public static (int[] First, Rational[] Scores) Split(ReadOnlySpan<double> scores)
    {
        var first = new List<int>();
        var exact = new Rational[scores.Length];
        for (var i = 0; i < exact.Length; i++)
        {
            if (double.IsPositiveInfinity(scores[i]))
            {
                first.Add(i);
            }
            else if (double.IsFinite(scores[i]))
            {
                exact[i] = Rational.OfDouble(scores[i]);
            }
        }

        return ([.. first], exact);
    }
}
