using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>
/// <c>mix</c> of <c>olmix launch</c>: flat, by full names, or nested as the data is. Weights multiply down the tree, 1 where there is
/// none; a repetition factor holds for everything below it that has none of its own (<c>flatten_mix</c>).
/// </summary>
/// <param name="binding">The reading.</param>
/// <param name="sources">The leaves of the data; gets the names that are none.</param>
internal sealed class OlmixMix(DialectBinding binding, SourceList sources)
{
    private const int DeepestLevel = 64;
    private const string Weight = "weight";
    private const string Repetition = "repetition_factor";
    private const string Negative = "olmix and OLMo-core do not check it";

    private readonly ImmutableArray<TrainerWeight>.Builder _weights = ImmutableArray.CreateBuilder<TrainerWeight>();
    private readonly string[] _leaves = [.. sources.Names];

    /// <summary>Reads the mix.</summary>
    /// <param name="mix">The mapping.</param>
    /// <returns>The weights of the leaves, in the order written.</returns>
    public ImmutableArray<TrainerWeight> Read(YamlNode mix)
    {
        foreach (var pair in mix.Pairs)
        {
            if (!binding.IsMapping(pair.Value, pair.Key.Text))
            {
                if (pair.Value.IsNull)
                {
                    binding.ReportWrongType(pair.Value, pair.Key.Text, "a mapping with `weight`");
                }

                continue;
            }

            if (!HasChildren(pair.Value) && pair.Value.Find(Weight) is not { IsNull: false })
            {
                binding.Report(ReadingRules.MissingKey, pair.Key.Span, $"{Quotation.Of(pair.Key.Text)} has no `weight`; olmix refuses the file");
                continue;
            }

            Entry(pair.Key, pair.Value, pair.Key.Text, null, null, 1);
        }

        return _weights.ToImmutable();
    }

    private void Entry(YamlNode key, YamlNode node, string name, TrainerNumber? above, Located<Rational>? limit, int level)
    {
        var weight = node.Find(Weight) is { IsNull: false } written
            ? OlmixNumbers.Times(above, OlmixNumbers.Weight(binding, written, name, Negative))
            : above;
        limit = node.Find(Repetition) is { IsNull: false } ? Limit(node, name) : limit;
        if (!HasChildren(node))
        {
            Leaf(key, name, weight, limit);
            return;
        }

        if (level == DeepestLevel)
        {
            binding.ReportLimit(nameof(DeepestLevel), key.Span, $"`mix` is nested deeper than {DeepestLevel} levels, the most that are read");
            return;
        }

        foreach (var child in node.Pairs)
        {
            if (child.Key.Text is Weight or Repetition)
            {
                continue;
            }

            var full = $"{name}:{child.Key.Text}";
            if (child.Value.Kind == YamlKind.Mapping)
            {
                Entry(child.Key, child.Value, full, weight, limit, level + 1);
            }
            else
            {
                // A bare number is a weight.
                Leaf(child.Key, full, OlmixNumbers.Times(weight, OlmixNumbers.Weight(binding, child.Value, full, Negative)), limit);
            }
        }
    }

    private void Leaf(YamlNode key, string name, TrainerNumber? weight, Located<Rational>? limit)
    {
        var number = weight ?? new TrainerNumber("1", binding.At(key), TrainerNumberState.Finite, Rational.One);
        var isKnown = sources.Find(name) is { } known && known < _leaves.Length;
        if (!isKnown && sources.Find(name) is null)
        {
            ReportUnknown(key, name, number);
        }

        if (sources.IndexOf(name, binding.At(key)) is not { } source)
        {
            return;
        }

        sources[source] = sources[source] with { MaxEpochs = limit };
        _weights.Add(new TrainerWeight(source, binding.At(key), number));
    }

    private void ReportUnknown(YamlNode key, string name, TrainerNumber weight)
    {
        var nearest = binding.Nearest(name, _leaves);
        var below = _leaves.FirstOrDefault(leaf => leaf.StartsWith(name + ":", StringComparison.Ordinal));
        var help = below is not null ? $"name what is below it, such as `{below}`" : nearest is not null ? $"did you mean `{nearest}`?" : null;
        if (weight.Value is { IsZero: true })
        {
            binding.Report(TrainerRules.IgnoredByTrainer, key.Span, $"`mix` has {Quotation.Of(name)}, which is no leaf of `data`; olmix leaves it out in silence", help);
            return;
        }

        binding.Report(TrainerRules.NotImplementedByTrainer, key.Span,
            $"`mix` has {Quotation.Of(name)}, which is no leaf of `data`; olmix leaves it out in silence, and OLMo-core stops, since the other weights do not sum to 1", help);
    }

    private Located<Rational>? Limit(YamlNode node, string name)
    {
        var limit = OlmixNumbers.Positive(binding, node, Repetition, "nothing of the source may be used, and OLMo-core stops when it builds the mixture");
        if (limit is { } known && known.Value < Rational.One)
        {
            binding.Report(TrainerRules.IgnoredByTrainer, known.Place.Span,
                $"`{Repetition}` of {Quotation.Of(name)} is {node.Find(Repetition)!.Value.Text}, expected at least 1; OLMo-core never checks it, and multiplies the source's tokens by the number as it is");
        }

        return limit;
    }

    private static bool HasChildren(YamlNode node)
    {
        foreach (var pair in node.Pairs)
        {
            if (pair.Key.Text is not (Weight or Repetition))
            {
                return true;
            }
        }

        return false;
    }
}
