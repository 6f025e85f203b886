using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>
/// UniMax (Chung et al., 2023): the most even mix in which no source exceeds its epochs over the run still to come. Its water-filling
/// is the even-most mix under a further cap per source: epochs x size / length of the run.
/// </summary>
/// <remarks>
/// Floors are kept even where they exceed the epochs. When the epochs cannot hold, or bounds are raw, it is the nearest mix to
/// UniMax's own, without bounds; when all sources together are too small for that, to shares in proportion to what they may give.
/// </remarks>
internal static class UnimaxMix
{
    /// <summary>The mix of a regime.</summary>
    /// <param name="analysis">The regime.</param>
    /// <param name="polytope">Its polytope, not empty.</param>
    public static ImmutableArray<Rational> Of(RegimeAnalysis analysis, ReachablePolytope polytope)
    {
        var most = new Rational?[polytope.Count];
        for (var i = 0; i < most.Length; i++)
        {
            most[i] = polytope.TightCap(i).IsZero ? Rational.Zero : MostShare(analysis, i);
        }

        var capped = analysis.Run.Bounds.Value == BoundsBasis.Raw ? null
            : new RegimeAnalysis(analysis.Run, Capped(analysis.Regime, polytope, most)).FeasiblePolytope;
        return capped?.EvenMostMix ?? polytope.Project(Unbounded(most));
    }

    /// <summary>True when the file says how many sequences a source has.</summary>
    public static bool IsLimited(TrainingRun run, int source) => SourceSizes.SequencesOf(run, source) is not null;

    private static Rational? MostShare(RegimeAnalysis analysis, int source)
    {
        var run = analysis.Run;
        if (SourceSizes.SequencesOf(run, source) is not { } size)
        {
            return null;
        }

        var epochs = run.Sources[source].MaxEpochs?.Value ?? analysis.Regime.Bandit.UnimaxEpochs.Value;
        var all = SourceSizes.SequencesBetween(run, run.ResumeStep.Value, run.Steps!.Value.Value);
        return epochs * size / all;
    }

    private static Regime Capped(Regime regime, ReachablePolytope polytope, Rational?[] most)
    {
        var caps = regime.Caps.ToBuilder();
        for (var i = 0; i < most.Length; i++)
        {
            if (most[i] is { } share && share < polytope.TightCap(i) && regime.Exclusions[i] is null)
            {
                caps[i] = new Located<Rational>(Rational.Max(share, polytope.TightFloor(i)), default);
            }
        }

        return regime with { Caps = caps.ToImmutable() };
    }

    /// <summary>UniMax's water-filling, smallest source first.</summary>
    private static Rational[] Unbounded(Rational?[] most)
    {
        var shares = new Rational[most.Length];
        var limited = Enumerable.Range(0, most.Length).Where(i => most[i] is not null).OrderBy(i => most[i]!.Value).ToList();
        var left = Rational.One;
        var open = most.Length;
        foreach (var i in limited)
        {
            shares[i] = Rational.Min(most[i]!.Value, left / open--);
            left -= shares[i];
        }

        if (open == 0)
        {
            var given = Rational.One - left;
            return given.IsZero ? shares : Array.ConvertAll(shares, share => share / given);
        }

        for (var i = 0; i < most.Length; i++)
        {
            shares[i] = most[i] is null ? left / open : shares[i];
        }

        return shares;
    }
}
