using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.OlmoCore;

/// <summary>
/// Source mixtures of OLMo-core: a <c>SourceMixtureList</c> in a file of its own, or a <c>SourceMixtureDatasetConfig</c> with its
/// <c>source_list</c>, alone or in a whole config. Behaviours are those of <c>SourceMixtureList.validate</c> and
/// <c>SourceMixtureDatasetConfig.build</c> (OLMo-core, data/source_mixture.py).
/// </summary>
internal sealed class OlmoCoreDialect : Dialect
{
    /// <summary>By how much ratios may miss 1 in <c>numpy.allclose(sum, 1)</c>: 1e-8 absolute plus 1e-5 of 1.</summary>
    public static readonly Rational SumTolerance = Rational.Of(1_001, 100_000_000);

    private static readonly WeightConvention Ratios = new()
    {
        Kind = WeightKind.Probability,
        Basis = CountingBasis.Tokens,
        RefusesOtherSum = true,
        Tolerance = SumTolerance,
        OnOtherSum = "OLMo-core stops when it builds the mixture",
        OnNegative = "OLMo-core checks only the sum of all, and goes on with a negative number of tokens",
        OnNotFinite = "OLMo-core stops when it builds the mixture, since the sum is not finite either",
        OnAllZero = "OLMo-core stops when it builds the mixture, since they do not sum to 1",
    };

    /// <inheritdoc/>
    public override string Name => "olmo-core";

    /// <inheritdoc/>
    public override string Trainer => "OLMo-core";

    /// <inheritdoc/>
    public override string Lacking => "no source mixture";

    /// <inheritdoc/>
    internal override DialectMatch Match(YamlNode root) =>
        OlmoCoreLayout.Of(root) is not null ? DialectMatch.Certain
        : OlmoCoreLayout.IsOlmoCore(root) ? DialectMatch.WithoutMixture
        : DialectMatch.None;

    /// <inheritdoc/>
    internal override TrainerFile? Read(DialectBinding binding, YamlNode root)
    {
        if (OlmoCoreLayout.Of(root) is not { } layout)
        {
            binding.Report(ReadingRules.MissingKey, root.Span, "there is no `sources` list of `source_name`, `target_ratio` and `paths`: there is no mixture to look at");
            return null;
        }

        OlmoCoreKeys.CheckConfig(binding, layout);
        var sources = new SourceList(binding);
        var weights = OlmoCoreSources.Read(binding, layout, sources);
        if (weights.IsEmpty)
        {
            binding.Report(ReadingRules.MissingKey, layout.Sources.Key.Span, "there are no sources, expected at least one; OLMo-core stops when it builds the mixture");
            return null;
        }

        var place = binding.At(layout.Sources.Key);
        var budget = OlmoCoreBudget.Read(binding, layout);
        return new TrainerFile
        {
            Dialect = this,
            Tree = root.Tree,
            Place = place,
            Sources = sources.ToImmutable(),
            Stages = [new TrainerStage { Place = place, Name = new Setting<string>("mix", null), Weights = weights }],
            Convention = Ratios,
            Steps = budget.Steps,
            Tokens = budget.Tokens,
            Batch = budget.Batch,
            Batches = budget.Batches,
        };
    }
}
