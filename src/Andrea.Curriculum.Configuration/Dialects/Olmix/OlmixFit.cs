using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>
/// A file of <c>olmix fit</c>: the mix that it proposes lies near the prior; with <c>constraints.enabled</c> no share is greater than
/// tokens times <c>repetition_factor</c> divided by <c>target_tokens</c>.
/// </summary>
/// <param name="binding">The reading.</param>
/// <param name="root">The file's root.</param>
internal sealed class OlmixFit(DialectBinding binding, YamlNode root)
{
    private readonly SourceList _sources = new(binding);

    /// <summary>Reads the file.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <returns>The file; null when its priors name no source.</returns>
    public TrainerFile? Read(Dialect dialect)
    {
        OlmixKeys.Check(binding, root, "the file", OlmixKeys.Fit);
        var priors = new OlmixPriors(binding, root);
        priors.ReadAsSources(_sources);
        if (_sources.Count == 0)
        {
            if (root.Find("priors") is { Kind: YamlKind.Mapping } empty && priors.HasCounts)
            {
                binding.Report(ReadingRules.MissingKey, empty.Span, "`priors` names no source; there is nothing to mix");
            }

            return null;
        }

        var constraints = root.Find("constraints") is { IsNull: false } section && binding.IsMapping(section, "constraints") ? section : (YamlNode?)null;
        if (constraints is { } written)
        {
            OlmixKeys.Check(binding, written, "`constraints`", OlmixKeys.Constraints);
        }

        CheckFixedWeight();
        var isOn = constraints?.Find("enabled") is { } enabled && OlmixNumbers.IsTrue(enabled);
        var tokens = isOn ? Target(constraints!.Value, priors) : null;
        var factor = isOn ? Factor(constraints!.Value) : null;
        OlmixCaps.LimitEpochs(_sources, factor);
        var caps = tokens is { } budget && factor is { } known ? OlmixCaps.Of(_sources, known.Value, budget.Value) : [];
        var place = binding.At(root.FindPair("priors")?.Key ?? root);
        return new TrainerFile
        {
            Dialect = dialect,
            Tree = root.Tree,
            Place = place,
            Sources = _sources.ToImmutable(),
            Stages =
            [
                new TrainerStage
                {
                    Place = place,
                    Name = new Setting<string>("proposal", null),
                    Weights = priors.Weights,
                    MixIsElsewhere = priors.Weights.Length != _sources.Count,
                    Caps = caps,
                },
            ],
            Convention = OlmixConventions.Prior,
            Tokens = tokens,
            IsSearch = true,
            WhenInfeasible = tokens is { } length && factor is { } times
                ? OlmixCaps.WhenInfeasible(caps, _sources.Count, times.Value, length.Value, "target_tokens", "olmix prints that the problem is infeasible, and proposes no mix")
                : null,
        };
    }

    private Located<long>? Target(YamlNode constraints, OlmixPriors priors)
    {
        if (constraints.Find("target_tokens") is not { IsNull: false } node)
        {
            binding.Report(TrainerRules.NotImplementedByTrainer, (constraints.FindPair("target_tokens") ?? constraints.FindPair("enabled"))!.Value.Key.Span,
                "`constraints` are enabled without `target_tokens`, the tokens of the final run; olmix stops");
            return null;
        }

        if (priors.HasCounts)
        {
            ReportWithoutTokens(priors);
        }

        return OlmixNumbers.Positive(binding, constraints, "target_tokens", "no run has such a length") is null ? null : binding.Whole(node, "target_tokens", 1);
    }

    private Located<Rational>? Factor(YamlNode constraints)
    {
        if (constraints.Find("repetition_factor") is { IsNull: false })
        {
            return OlmixNumbers.Positive(binding, constraints, "repetition_factor", "no source may be drawn, and no mix is proposed");
        }

        binding.Report(TrainerRules.WeightMeaningAmbiguous, constraints.FindPair("enabled")!.Value.Key.Span,
            "`constraints` are enabled without `repetition_factor`, and olmix's own differs from version to version: no caps are read", "write `repetition_factor`");
        return null;
    }

    private void ReportWithoutTokens(OlmixPriors priors)
    {
        foreach (var weight in priors.Weights)
        {
            var source = _sources[weight.Source];
            if (source.Tokens is null && !priors.Mentions(source.Name.Value))
            {
                binding.Report(TrainerRules.NotImplementedByTrainer, weight.NamePlace.Span,
                    $"{Quotation.Of(source.Name.Value)} has no entry in `token_counts`, though `constraints` are enabled; olmix looks for one and stops");
            }
        }
    }

    private void CheckFixedWeight()
    {
        if (root.Find("filtering")?.FindPair("fixed_weight") is { Value: { Kind: YamlKind.Mapping, ChildCount: > 0 } } pair)
        {
            binding.Report(new Finding
            {
                Rule = TrainerRules.WeightMeaningAmbiguous,
                Severity = Severity.Info,
                Message = "`fixed_weight` takes its domains out of the proposal and scales the rest, in a way that differs from version to version; what is reachable is read without it",
                Primary = new Label(binding.At(pair.Key), ""),
            });
        }
    }
}
