using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Vertices;

/// <summary>Finds vertices as the best mixes for scores: every vertex is the only best one for some.</summary>
internal static class VertexSample
{
    /// <summary>So many scores in a row without a new vertex end the search.</summary>
    private const int GreatestMisses = 64;

    /// <summary>Scores are whole numbers from 0 to below this.</summary>
    private const int Scores = 1 << 16;

    /// <summary>Up to so many vertices, each once; the same ones every time.</summary>
    public static IEnumerable<ImmutableArray<Rational>> Of(ReachablePolytope polytope, int count)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var random = new SplitMix64(0);
        var scores = new Rational[polytope.Count];
        for (var misses = 0; found.Count < count && misses < GreatestMisses;)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = Rational.Of((int)(random.Next() % Scores));
            }

            var vertex = polytope.BestMix([], scores);
            if (found.Add(string.Join(' ', vertex)))
            {
                misses = 0;
                yield return vertex;
            }
            else
            {
                misses++;
            }
        }
    }
}
