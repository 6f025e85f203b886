using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.FlatWeights;

/// <summary>
/// Flat files <c>name: weight</c>: bare, under <c>train_domain_weights</c> (DoReMi), or under <c>train</c> (RegMix). Both divide by the
/// sum: DoReMi in its data loader, RegMix when it draws.
/// </summary>
internal sealed class FlatWeightsDialect : Dialect
{
    private const int LeastNames = 2;

    private static readonly WeightConvention Weights = new()
    {
        Kind = WeightKind.Relative,
        Basis = CountingBasis.Sequences,
        OnOtherSum = "they are divided by their sum",
        OnNegative = "no share can be negative",
        OnNotFinite = "no share comes of it",
        OnAllZero = "there is nothing to divide by",
    };

    /// <inheritdoc/>
    public override string Name => "flat";

    /// <inheritdoc/>
    public override string Trainer => "flat list of weights";

    /// <inheritdoc/>
    public override bool IsOfOneTrainer => false;

    /// <inheritdoc/>
    public override string Lacking => "no mapping of names to weights";

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> KeyInJson => "\"train_domain_weights\""u8;

    /// <inheritdoc/>
    internal override DialectMatch Match(YamlNode root) =>
        root.Find("train_domain_weights") is { Kind: YamlKind.Mapping } ? DialectMatch.Certain
        : root.Find("train") is { } train && root.Find("valid") is { } valid && AreWeights(train) && AreWeights(valid) ? DialectMatch.Certain
        : AreWeights(root) && root.ChildCount >= 2 * LeastNames ? DialectMatch.Possible
        : DialectMatch.None;

    /// <inheritdoc/>
    internal override TrainerFile? Read(DialectBinding binding, YamlNode root)
    {
        var weights = root.Find("train_domain_weights") ?? (root.Find("train") is { Kind: YamlKind.Mapping } train ? train : root);
        var sources = new SourceList(binding);
        var entries = new List<TrainerWeight>();
        foreach (var pair in weights.Pairs)
        {
            if (sources.IndexOf(pair.Key.Text, binding.At(pair.Key)) is { } source)
            {
                entries.Add(new TrainerWeight(source, binding.At(pair.Key), binding.Number(pair.Value, pair.Key.Text)));
            }
        }

        if (entries.Count == 0)
        {
            binding.Report(ReadingRules.MissingKey, weights.Span, "the file has no weights, expected names and numbers");
            return null;
        }

        var place = binding.At(weights.Span);
        return new TrainerFile
        {
            Dialect = this,
            Tree = root.Tree,
            Place = place,
            Sources = sources.ToImmutable(),
            Stages = [new TrainerStage { Place = place, Name = new Setting<string>("mix", null), Weights = [.. entries] }],
            Convention = Weights,
        };
    }

    private static bool AreWeights(YamlNode node)
    {
        foreach (var pair in node.Pairs)
        {
            if (pair.Value.Kind != YamlKind.Scalar || (!NumberText.TryParse(pair.Value.Characters, out _, out var problem)
                && problem is not (NumberProblem.IsNaN or NumberProblem.IsInfinite)))
            {
                return false;
            }
        }

        return node.ChildCount > 0 && node.Kind == YamlKind.Mapping;
    }
}
