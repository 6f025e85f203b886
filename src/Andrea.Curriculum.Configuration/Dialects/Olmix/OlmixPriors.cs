using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>
/// <c>priors</c>: how many tokens each source has, and its relative size, about which mixes are sampled or proposed
/// (<c>PriorsConfig</c>). Where the file gives no relative sizes they are the tokens.
/// </summary>
internal sealed class OlmixPriors
{
    private const string Counts = "token_counts";
    private const string Sizes = "relative_sizes";

    private readonly DialectBinding _binding;
    private readonly YamlPair? _priors;
    private readonly YamlNode? _counts;
    private readonly YamlNode? _sizes;

    /// <summary>Finds the section and its two mappings, and reports what is missing or misspelt.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="root">The file's root.</param>
    public OlmixPriors(DialectBinding binding, YamlNode root)
    {
        _binding = binding;
        _priors = root.FindPair("priors");
        if (_priors is not { Value: { Kind: YamlKind.Mapping } priors } pair)
        {
            binding.Report(ReadingRules.MissingKey, _priors?.Value.Span ?? root.Span, "there is no section `priors` with `token_counts`; olmix refuses the file");
            return;
        }

        OlmixKeys.Check(binding, priors, "`priors`", OlmixKeys.Priors);
        _sizes = Mapping(priors.Find(Sizes), Sizes);
        _counts = Mapping(priors.Find(Counts), Counts);
        if (priors.Find(Counts) is { IsNull: false })
        {
            return;
        }

        if (root.FindPair(Counts) is { Value.Kind: YamlKind.Mapping } misplaced)
        {
            _counts = misplaced.Value;
            binding.Report(new Finding
            {
                Rule = ReadingRules.MisplacedKey,
                Severity = Severity.Error,
                Message = "`token_counts` stands beside `priors`, but belongs in it; olmix does not read it here, and refuses `priors` without it",
                Primary = new Label(binding.At(misplaced.Key), "one level too high"),
                Secondary = [new Label(binding.At(pair.Key), "belongs in here")],
                Help = "indent it to the level of `relative_sizes`",
            });
        }
        else
        {
            binding.Report(ReadingRules.MissingKey, pair.Key.Span, "`priors` has no `token_counts`; olmix refuses the file");
        }
    }

    /// <summary>The relative sizes, else the tokens, as weights in the order written.</summary>
    public ImmutableArray<TrainerWeight> Weights { get; private set; } = [];

    /// <summary>The key whose entries <see cref="Weights"/> are.</summary>
    public string WeightsKey => _sizes is null ? Counts : Sizes;

    /// <summary>True when the names of <see cref="Weights"/> are the leaves of the data, each once.</summary>
    public bool FitsData { get; private set; } = true;

    /// <summary>True when there is a list of relative sizes.</summary>
    public bool HasSizes => _sizes is not null;

    /// <summary>True when there is a list of tokens.</summary>
    public bool HasCounts => _counts is not null;

    /// <summary>True when the list of tokens has an entry of a name, also one that cannot be read.</summary>
    public bool Mentions(string name) => _counts?.Find(name) is not null;

    /// <summary>Reads both mappings of a file whose sources are their names.</summary>
    /// <param name="sources">Takes the sources.</param>
    public void ReadAsSources(SourceList sources)
    {
        var weights = ImmutableArray.CreateBuilder<TrainerWeight>();
        foreach (var pair in Pairs(_sizes))
        {
            if (sources.IndexOf(pair.Key.Text, _binding.At(pair.Key)) is { } source)
            {
                weights.Add(Weight(pair, source));
            }
        }

        foreach (var pair in Pairs(_counts))
        {
            if (sources.IndexOf(pair.Key.Text, _binding.At(pair.Key)) is { } source)
            {
                SetTokens(sources, source, pair);
                if (_sizes is null)
                {
                    weights.Add(Weight(pair, source));
                }
            }
        }

        Weights = weights.ToImmutable();
    }

    /// <summary>Reads both mappings of a file that has data, and reports names that are on one side only.</summary>
    /// <param name="sources">The leaves of the data.</param>
    public void ReadFor(SourceList sources)
    {
        var weights = ImmutableArray.CreateBuilder<TrainerWeight>();
        foreach (var pair in Pairs(_sizes))
        {
            if (Find(sources, pair, Sizes, isNeeded: true) is { } source)
            {
                weights.Add(Weight(pair, source));
            }
        }

        foreach (var pair in Pairs(_counts))
        {
            if (Find(sources, pair, Counts, isNeeded: _sizes is null) is { } source)
            {
                SetTokens(sources, source, pair);
                if (sources[source].Tokens is { Value.IsZero: true })
                {
                    _binding.Report(TrainerRules.NotImplementedByTrainer, pair.Value.Span,
                        $"{Quotation.Of(pair.Key.Text)} has 0 tokens, expected at least 1; olmix divides by them, and stops", "leave it out of `data` and of `priors`");
                }

                if (_sizes is null)
                {
                    weights.Add(Weight(pair, source));
                }
            }
        }

        Weights = weights.ToImmutable();
        ReportMissing(sources, Weights.Select(static weight => weight.Source).ToHashSet(), _sizes ?? _counts, WeightsKey);
        if (_sizes is not null)
        {
            ReportMissing(sources, [.. Enumerable.Range(0, sources.Count).Where(source => Mentions(sources[source].Name.Value))], _counts, Counts);
        }
    }

    private int? Find(SourceList sources, YamlPair pair, string key, bool isNeeded)
    {
        if (sources.Find(pair.Key.Text) is { } source)
        {
            return source;
        }

        FitsData &= !isNeeded;
        if (!isNeeded && _sizes?.Find(pair.Key.Text) is not null)
        {
            return null;
        }

        var nearest = _binding.Nearest(pair.Key.Text, sources.Names);
        _binding.Report(
            isNeeded ? TrainerRules.NotImplementedByTrainer : TrainerRules.IgnoredByTrainer,
            pair.Key.Span,
            isNeeded
                ? $"`{key}` has {Quotation.Of(pair.Key.Text)}, which is no leaf of `data`; olmix takes the sizes by position, and stops or gives weights to the wrong sources"
                : $"`{key}` has {Quotation.Of(pair.Key.Text)}, which is no leaf of `data`; olmix never reads it",
            nearest is null ? "name a leaf as `source`, `source:topic` or `source:topic:quality`" : $"did you mean `{nearest}`?");
        return null;
    }

    private void ReportMissing(SourceList sources, HashSet<int> named, YamlNode? mapping, string key)
    {
        if (mapping is not { } present)
        {
            return;
        }

        for (var source = 0; source < sources.Count; source++)
        {
            if (!named.Contains(source))
            {
                FitsData = false;
                _binding.Report(new Finding
                {
                    Rule = TrainerRules.NotImplementedByTrainer,
                    Severity = TrainerRules.NotImplementedByTrainer.DefaultSeverity,
                    Message = $"{Quotation.Of(sources[source].Name.Value)} has no entry in `{key}`; olmix looks for one and stops",
                    Primary = new Label(sources[source].Name.Place, "this leaf"),
                    Secondary = [new Label(_binding.At(_priors!.Value.Key), "no entry in here")],
                });
            }
        }
    }


    private void SetTokens(SourceList sources, int source, YamlPair pair)
    {
        var name = Quotation.Of(pair.Key.Text);
        var tokens = _binding.Finite(pair.Value, pair.Key.Text);
        if (tokens is { Value.Sign: < 0 })
        {
            if (_sizes is not null)
            {
                _binding.Report(TrainerRules.NegativeOrNanWeight, pair.Value.Span, $"{name} has {Quotation.Of(pair.Value.Text)} tokens, expected 0 or more; olmix does not check it");
            }

            return;
        }

        if (tokens is { Value.Denominator.IsOne: false })
        {
            _binding.ReportWrongType(pair.Value, pair.Key.Text, "a whole number of tokens");
            return;
        }

        sources[source] = sources[source] with { Tokens = tokens };
    }

    private TrainerWeight Weight(YamlPair pair, int source) =>
        new(source, _binding.At(pair.Key), OlmixNumbers.Weight(_binding, pair.Value, pair.Key.Text, "olmix does not check it, and samples about no such size"));

    private YamlNode? Mapping(YamlNode? node, string key) =>
        node is { IsNull: false } value && !DialectBinding.IsInterpolated(value) && _binding.IsMapping(value, key) ? value : null;

    private static IEnumerable<YamlPair> Pairs(YamlNode? mapping)
    {
        if (mapping is { } present)
        {
            foreach (var pair in present.Pairs)
            {
                yield return pair;
            }
        }
    }
}
