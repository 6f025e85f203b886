using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Stages;

/// <summary>What a regime that keeps a written mix draws: a stage of a trainer's file, or a static policy's.</summary>
/// <param name="Mix">The mix, one share per source; sums to 1 in a trainer's stage.</param>
/// <param name="Weights">The stage of the trainer's file that the mix comes from; null when the file is native or an overlay writes the mix.</param>
/// <param name="Sum">Sum of the trainer's weights, by which they were divided; null without <paramref name="Weights"/>.</param>
/// <param name="Tokens">Tokens of the regime; null when its steps or batch are unknown.</param>
/// <param name="Before">Name of the regime before it that keeps a mix too; null when there is none.</param>
/// <param name="Variation">Total variation from that regime's mix: half the sum of all changes, 0 to 1; null when there is none.</param>
public sealed record StageFacts(
    ImmutableArray<Rational> Mix, TrainerStage? Weights, Rational? Sum, Rational? Tokens, string? Before, Rational? Variation)
{
    /// <summary>The facts of each regime; null for one that keeps no written mix.</summary>
    /// <param name="run">The run.</param>
    public static ImmutableArray<StageFacts?> Of(RunAnalysis run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var facts = ImmutableArray.CreateBuilder<StageFacts?>(run.Regimes.Length);
        (string Name, ImmutableArray<Rational> Mix)? before = null;
        foreach (var regime in run.Regimes)
        {
            if (!regime.KeepsWrittenMix)
            {
                facts.Add(null);
                before = null;
                continue;
            }

            ImmutableArray<Rational> mix = [.. regime.Regime.Mix!.Value.Select(share => share?.Value ?? Rational.Zero)];
            var weights = StageOf(run, regime);
            facts.Add(new StageFacts(
                mix, weights, weights is null ? null : SumOf(weights), TokensOf(run, regime), before?.Name, before is { } last ? VariationOf(last.Mix, mix) : null));

            // Between a stage that never runs and the one behind it nothing changes.
            before = regime.Regime.IsDead ? before : (regime.Regime.Name, mix);
        }

        return facts.MoveToImmutable();
    }

    private static TrainerStage? StageOf(RunAnalysis run, RegimeAnalysis regime)
    {
        var stage = run.Run.Trainer?.Stages.FirstOrDefault(each => each.Name.Value == regime.Regime.Scope.Name.Value);
        var written = regime.Regime.Mix!.Value.FirstOrDefault(share => share is not null);
        return stage is not null && written?.Place.File == run.Run.Trainer!.Text ? stage : null;
    }

    private static Rational? SumOf(TrainerStage stage)
    {
        var sum = Rational.Zero;
        foreach (var weight in stage.Weights)
        {
            if (weight.Number.Value is not { } value)
            {
                return null;
            }

            sum += value;
        }

        return stage.Weights.IsEmpty ? null : sum;
    }

    private static Rational? TokensOf(RunAnalysis run, RegimeAnalysis regime)
    {
        var start = Math.Max(regime.Regime.Start, run.Run.ResumeStep.Value);
        return regime.Regime.End is { } end && run.Run.Batches?.TokensBetween(start, Math.Max(start, end)) is { } tokens ? Rational.Of(tokens) : null;
    }

    private static Rational VariationOf(ImmutableArray<Rational> before, ImmutableArray<Rational> after)
    {
        var change = Rational.Zero;
        for (var i = 0; i < after.Length; i++)
        {
            change += Rational.Abs(after[i] - before[i]);
        }

        return change / 2;
    }
}
