using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>A trainer's file as a training run: its stages are regimes, their weights the mixes of a static policy.</summary>
internal static class TrainerRun
{
    /// <summary>The run.</summary>
    /// <param name="file">The file; at least one source and one stage.</param>
    public static TrainingRun Of(TrainerFile file)
    {
        var steps = file.Steps?.Value;
        var floored = Bounded(file, stage => stage.Floors);
        var capped = Bounded(file, stage => stage.Caps);
        var scopes = file.Stages.Select((stage, i) => Scope(file, stage, i == 0, steps) is { } scope
            ? scope with { Floors = Bounds(stage, stage.Floors, floored, i == 0), Caps = Bounds(stage, stage.Caps, capped, i == 0) }
            : null).ToList();
        return new TrainingRun
        {
            Text = file.Text,
            Name = file.Name,
            Steps = file.Steps,
            Batch = file.Batch,
            Batches = file.Batches,
            Sources = [.. file.Sources.Select(Source)],
            Own = scopes[0]!,
            Pivots = [.. scopes.Skip(1).OfType<RegimeScope>()],
            Optimizer = file.Optimizer,
            Trainer = file,
        };
    }

    private static DataSource Source(TrainerSource source) => new()
    {
        Name = source.Name,
        Documents = source.Documents,
        Tokens = source.Tokens,
        MaxEpochs = source.MaxEpochs,
    };

    /// <summary>The first stage is the run's own regime; of the others those that nobody can place in time are left out.</summary>
    private static RegimeScope? Scope(TrainerFile file, TrainerStage stage, bool isOwn, long? steps)
    {
        Located<long>? from = null;
        if (!isOwn)
        {
            if (stage.Start is not { } start || start.Step(file.Batches, steps) is not { } first)
            {
                return null;
            }

            from = new Located<long>(first, start.Place);
        }

        var shares = StageShares.Of(file, stage);
        return new RegimeScope
        {
            Place = stage.Place,
            Name = stage.Name,
            FromStep = from,
            Mix = shares is { } known ? Mix(stage, known) : null,
            MixIsUnknown = shares is null,
            Groups = stage.Groups,
            Constraints = stage.Constraints,
            Bandit = new BanditScope { Place = stage.Place, Policy = new Located<BanditPolicy>(file.IsSearch ? BanditPolicy.Random : BanditPolicy.Static, stage.Place) },
        };
    }

    /// <summary>The sources that some stage bounds.</summary>
    private static SortedSet<int> Bounded(TrainerFile file, Func<TrainerStage, ImmutableArray<TrainerBound>> bounds) =>
        [.. file.Stages.SelectMany(stage => bounds(stage)).Select(bound => bound.Source)];

    /// <summary>A stage's own bounds; those of an earlier one are lifted.</summary>
    private static ImmutableArray<SourceShare> Bounds(TrainerStage stage, ImmutableArray<TrainerBound> own, SortedSet<int> bounded, bool isFirst)
    {
        var written = own.Select(bound => new SourceShare(bound.Source, bound.Value.Place, bound.Value));
        return isFirst
            ? [.. written]
            : [.. written, .. bounded.Except(own.Select(bound => bound.Source)).Select(source => new SourceShare(source, stage.Place, null))];
    }

    /// <summary>Every source, so that nothing of an earlier stage's mix is inherited.</summary>
    private static ImmutableArray<SourceShare> Mix(TrainerStage stage, ImmutableArray<Rational> shares)
    {
        var names = new FileSpan?[shares.Length];
        var numbers = new FileSpan?[shares.Length];
        foreach (var weight in stage.Weights)
        {
            names[weight.Source] ??= weight.NamePlace;
            numbers[weight.Source] ??= weight.Number.Place;
        }

        return [.. shares.Select((share, i) => new SourceShare(i, names[i] ?? stage.Place, new Located<Rational>(share, numbers[i] ?? stage.Place)))];
    }
}
