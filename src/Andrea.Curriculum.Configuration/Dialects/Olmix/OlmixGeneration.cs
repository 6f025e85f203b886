using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>
/// A file of <c>olmix generate</c>: no run, but what the mixes of a swarm of runs are sampled from. Caps come of tokens and repetition,
/// equations of weights in the data; the prior is the mix that samples lie about.
/// </summary>
/// <param name="binding">The reading.</param>
/// <param name="root">The file's root.</param>
internal sealed class OlmixGeneration(DialectBinding binding, YamlNode root)
{
    private const string Outcome = "olmix rejects every sample, and stops without saying why";

    private readonly SourceList _sources = new(binding);

    /// <summary>Reads the file.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <returns>The file; null when it has no leaf.</returns>
    public TrainerFile? Read(Dialect dialect)
    {
        OlmixKeys.Check(binding, root, "the file", OlmixKeys.Generate);
        var data = new OlmixData(binding, OlmixCommand.Generate, _sources).Read(root);
        if (_sources.Count == 0)
        {
            binding.Report(ReadingRules.MissingKey, root.FindPair("data")!.Value.Key.Span, "`data.sources` has no leaf with `paths`; there is nothing to mix");
            return null;
        }

        var priors = new OlmixPriors(binding, root);
        priors.ReadFor(_sources);
        var swarm = new OlmixSwarm(binding, root.Find("swarm"), data, _sources);
        swarm.Check();
        if (priors.FitsData)
        {
            OlmixOrder.Check(binding, priors, data, _sources);
        }

        var tokens = Budget();
        var factor = swarm.RepetitionFactor();
        var sizes = Sizes(priors);
        var hierarchy = new OlmixHierarchy(binding, data, sizes);
        var shares = hierarchy.SourceShares(swarm.FixedSourceWeights());
        ImmutableArray<ImmutableArray<Rational>?> ratios = [.. data.Select(hierarchy.Ratios)];
        var caps = Caps(tokens, factor);
        if (OlmixCaps.Suffice(caps, _sources.Count))
        {
            new OlmixThreshold(binding, swarm, _sources).Check(data, caps, shares, ratios);
        }

        OlmixCaps.LimitEpochs(_sources, factor is { Value.Sign: > 0 } limit ? limit : null);
        var weights = new OlmixPrior(data, sizes, swarm).Weights(priors.Weights, shares, ratios);
        return new TrainerFile
        {
            Dialect = dialect,
            Tree = root.Tree,
            Place = binding.At(root.FindPair("data")!.Value.Key),
            Name = root.Find("name") is { IsNull: false } name ? binding.Text(name, "name") : null,
            Sources = _sources.ToImmutable(),
            Stages =
            [
                new TrainerStage
                {
                    Place = binding.At(root.FindPair("data")!.Value.Key),
                    Name = new Setting<string>("swarm", null),
                    Weights = weights ?? [],
                    MixIsElsewhere = weights is null,
                    Caps = [.. caps.Concat(Fixed(data, shares)).GroupBy(static cap => cap.Source).Select(static each => each.MinBy(static cap => cap.Value.Value))],
                    Floors = Fixed(data, shares),
                    Groups = Groups(data, shares),
                    Constraints = [.. data.SelectMany((source, i) => ratios[i] is { } known ? OlmixHierarchy.Equations(leaf => _sources[leaf].Name.Value, source, known) : [])],
                },
            ],
            Convention = OlmixConventions.Prior,
            Tokens = tokens,
            IsSearch = true,
            WhenInfeasible = tokens is { } length && factor is { Value.Sign: > 0 } times && shares is null
                ? OlmixCaps.WhenInfeasible(caps, _sources.Count, times.Value, length.Value, "max_tokens", Outcome)
                : Outcome,
        };
    }

    private Located<long>? Budget()
    {
        if (root.Find("max_tokens") is not { IsNull: false } node)
        {
            // Older versions take the tokens from the model and a multiple, whose size is theirs.
            if (root.Find("training") is null)
            {
                binding.Report(ReadingRules.MissingKey, root.FindPair("data")!.Value.Key.Span, "the file has no `max_tokens`, the tokens of each run; olmix refuses it");
            }

            return null;
        }

        return OlmixNumbers.Positive(binding, root, "max_tokens", "no run has such a length") is null ? null : binding.Whole(node, "max_tokens", 1);
    }

    private ImmutableArray<TrainerBound> Caps(Located<long>? tokens, Located<Rational>? factor)
    {
        if (tokens is not { } budget || factor is { Value.IsZero: true })
        {
            return [];
        }

        if (factor is { } known)
        {
            return OlmixCaps.Of(_sources, known.Value, budget.Value);
        }

        var small = OlmixCaps.Of(_sources, Rational.One, budget.Value);
        if (!small.IsEmpty && root.Find("swarm")?.Find("repetition_factor") is not { IsNull: false })
        {
            var first = _sources[small[0].Source];
            binding.Report(new Finding
            {
                Rule = TrainerRules.WeightMeaningAmbiguous,
                Severity = Severity.Info,
                Message = $"`swarm` has no `repetition_factor`, and olmix's own differs from version to version: no caps are read, though {Quotation.Of(first.Name.Value)} has fewer tokens than `max_tokens`",
                Primary = new Label(first.Tokens!.Value.Place, "may be gone through again"),
                Secondary = [new Label(budget.Place, "tokens of each run")],
                Help = "write `repetition_factor` under `swarm`",
            });
        }

        return [];
    }

    /// <summary>Sizes by source index, as fractions where the file gives tokens alone: priors by hand stand beside them.</summary>
    private Rational[] Sizes(OlmixPriors priors)
    {
        var sizes = new Rational[_sources.Count];
        var sum = Rational.Zero;
        foreach (var weight in priors.Weights)
        {
            sizes[weight.Source] = weight.Number.Value ?? Rational.Zero;
            sum += sizes[weight.Source];
        }

        return priors.HasSizes || sum.IsZero ? sizes : Array.ConvertAll(sizes, size => size / sum);
    }

    /// <summary>Bounds of sources that are leaves themselves and have a share of their own.</summary>
    private static ImmutableArray<TrainerBound> Fixed(ImmutableArray<OlmixNode> data, ImmutableArray<Rational>? shares) => shares is not { } known ? [] :
    [
        .. data.Select((source, i) => (source, i)).Where(static entry => entry.source.Leaf is not null)
            .Select(entry => new TrainerBound(entry.source.Leaf!.Value, new Located<Rational>(known[entry.i], PlaceOf(entry.source)))),
    ];

    /// <summary>Sources with topics or buckets that have a share of their own.</summary>
    private static ImmutableArray<SourceGroup> Groups(ImmutableArray<OlmixNode> data, ImmutableArray<Rational>? shares)
    {
        if (shares is not { } known)
        {
            return [];
        }

        var groups = ImmutableArray.CreateBuilder<SourceGroup>();
        for (var i = 0; i < data.Length; i++)
        {
            var members = data[i].Leaves().Order().ToImmutableArray();
            if (!data[i].Children.IsEmpty && !members.IsEmpty)
            {
                var share = new Located<Rational>(known[i], PlaceOf(data[i]));
                groups.Add(new SourceGroup { Place = data[i].Name.Place, Name = data[i].Name, Members = members, Floor = share, Cap = share });
            }
        }

        return groups.ToImmutable();
    }

    private static FileSpan PlaceOf(OlmixNode source) => source.Weight?.Place ?? source.Name.Place;
}
