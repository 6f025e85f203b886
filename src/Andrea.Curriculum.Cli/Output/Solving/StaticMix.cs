using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>The written mix of a regime whose policy keeps it.</summary>
internal static class StaticMix
{
    /// <summary>A share per source; null when the policy moves, or no mix is written.</summary>
    public static Rational[]? Of(RegimeAnalysis regime) =>
        regime.Regime is { Bandit.Policy.Value: BanditPolicy.Static, Mix: { } mix } && regime.Run.Bounds.Value != BoundsBasis.Raw
            ? [.. mix.Select(share => share?.Value ?? Rational.Zero)]
            : null;

    /// <summary>The mix that a search of a trainer's file lies about: a share per source; null when there is none.</summary>
    public static Rational[]? PriorOf(RegimeAnalysis regime) =>
        regime is { Run.Trainer: { IsSearch: true } file, Regime: { Bandit.Policy.Value: not BanditPolicy.Static, Mix: { } mix } }
            && mix.All(share => share is null || share.Value.Place.File == file.Text)
            ? [.. mix.Select(share => share?.Value ?? Rational.Zero)]
            : null;

    /// <summary>The sum of the shares, which is 1 in a mix.</summary>
    public static Rational Sum(Rational[] mix) => mix.Aggregate(Rational.Zero, (total, share) => total + share);

    /// <summary>Whether the mix can be kept, in words fit for a terminal.</summary>
    /// <param name="mix">The mix.</param>
    /// <param name="polytope">What the regime allows; not empty.</param>
    /// <param name="ink">How the words look.</param>
    public static string Verdict(Rational[] mix, ReachablePolytope polytope, out Ink ink)
    {
        var sum = Sum(mix);
        ink = Ink.Error;
        if (sum != Rational.One)
        {
            return $"the policy keeps the written mix, whose shares sum to {ExactText.Format(sum)} and not to 1";
        }

        if (!polytope.Contains(mix))
        {
            return "the policy keeps the written mix, which breaks the bounds; `andrea lint` shows where";
        }

        ink = Ink.Plain;
        return "the policy keeps the written mix; what is reachable only bounds it";
    }
}
