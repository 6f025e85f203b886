using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>From the stages as written to a trainer's file: sources by their folders, and what each stage draws of them.</summary>
internal static class StageMixes
{
    private static readonly WeightConvention Weights = new()
    {
        Kind = WeightKind.Relative,
        Basis = CountingBasis.Sequences,
        OnOtherSum = "nanotron divides them by their sum and does not say so",
        OnNegative = "nanotron checks only that the sum is above 0, and never draws the source",
        OnNotFinite = "nanotron checks only that the sum is above 0",
        OnAllZero = "nanotron ends with an assertion that says nothing",
    };

    private static readonly WeightConvention Fractions = new()
    {
        Kind = WeightKind.FractionOfSource,
        Basis = CountingBasis.Documents,
        OnOtherSum = "nanotron takes each as the part of that dataset's rows",
        OnNegative = "nanotron refuses it when it loads the data",
        OnNotFinite = "nanotron cannot take that part of its rows",
        OnAllZero = "no row is left",
    };

    /// <summary>The file's sources and stages; null when no stage has a dataset.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="root">The file's root.</param>
    /// <param name="stages">The stages in order of their starts.</param>
    public static TrainerFile? Of(DialectBinding binding, Dialect dialect, YamlNode root, List<StageEntry> stages)
    {
        var sources = new SourceList(binding);
        var indices = AddSources(sources, stages);
        if (sources.Count == 0)
        {
            return null;
        }

        if ((long)sources.Count * stages.Count > DialectBinding.MaxWeights)
        {
            binding.ReportLimit(nameof(DialectBinding.MaxWeights), stages[0].Place.Span,
                $"the file has {Quotation.Steps(stages.Count)} stages of {Quotation.Steps(sources.Count)} sources; at most {Quotation.Steps(DialectBinding.MaxWeights)} shares are read");
            return null;
        }

        UnweightedStages.Report(binding, stages);
        var convention = stages.All(stage => stage.Dataset is null or { AreFractions: true }) ? Fractions : Weights;
        return new TrainerFile
        {
            Dialect = dialect,
            Tree = root.Tree,
            Place = binding.At((root.FindPair("data_stages") ?? root.FindPair("data"))!.Value.Key),
            Sources = sources.ToImmutable(),
            Stages = [.. stages.Select(stage => Stage(stage, indices, sources.Count, convention))],
            Convention = convention,
        };
    }

    /// <summary>Adds every folder once, however many stages list it.</summary>
    /// <returns>Index of the source of every path, without slashes at its end.</returns>
    private static Dictionary<string, int> AddSources(SourceList sources, List<StageEntry> stages)
    {
        var order = new List<(string Path, Located<string> Written)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in stages.SelectMany(stage => stage.Dataset?.Paths ?? []))
        {
            if (seen.Add(FolderNames.Trim(path.Value)))
            {
                order.Add((FolderNames.Trim(path.Value), path));
            }
        }

        var sizes = TokenLimits.BySource(stages);
        var names = PathNames.Of([.. order.Select(entry => entry.Path)]);
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < order.Count; i++)
        {
            if (sources.IndexOf(names[i], order[i].Written.Place) is { } source)
            {
                indices.Add(order[i].Path, source);
                sources[source] = sources[source] with
                {
                    OtherNames = names[i] == order[i].Path ? [] : [order[i].Path],
                    Paths = [order[i].Written],
                    Tokens = sizes.GetValueOrDefault(order[i].Path),
                };
            }
        }

        return indices;
    }

    private static TrainerStage Stage(StageEntry entry, Dictionary<string, int> indices, int sources, WeightConvention convention)
    {
        var stage = new TrainerStage
        {
            Place = entry.Place,
            Name = entry.Name,
            Start = entry.Start is { } start ? new StagePosition(PositionUnit.StepFromOne, (Rational)start.Value, start.Place) : null,
        };
        if (entry.Dataset is not { } dataset)
        {
            return stage with { MixIsElsewhere = true };
        }

        var weights = ImmutableArray.CreateBuilder<TrainerWeight>();
        var isListed = new bool[sources];
        var hasWeights = !dataset.Weights.IsEmpty && dataset.AreFractions == (convention == Fractions);
        for (var i = 0; i < dataset.Paths.Length; i++)
        {
            if (indices.TryGetValue(FolderNames.Trim(dataset.Paths[i].Value), out var source))
            {
                isListed[source] = true;
                if (hasWeights)
                {
                    weights.Add(new TrainerWeight(source, dataset.Paths[i].Place, dataset.Weights[i]));
                }
            }
        }

        return stage with
        {
            Weights = weights.ToImmutable(),
            MixIsElsewhere = !hasWeights,
            Caps = hasWeights && convention == Weights && weights.All(weight => weight.Number.Value is not null) ? [] : Absent(dataset, isListed),
        };
    }

    /// <summary>Of a mix that is not known this much is: what the stage does not list has no share.</summary>
    private static ImmutableArray<TrainerBound> Absent(DatasetEntry dataset, bool[] isListed) =>
        [.. Enumerable.Range(0, isListed.Length).Where(source => !isListed[source])
            .Select(source => new TrainerBound(source, new Located<Rational>(Rational.Zero, dataset.Place)))];
}
