using System.Globalization;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>
/// AC709 for folders of tokens that another tokenizer made: <c>Config</c> asserts that a dataset that names its tokenizer has the model's
/// size of vocabulary and the run's tokenizer.
/// </summary>
internal static class TokenizerCheck
{
    /// <summary>The size that nanotron replaces by that of the dataset.</summary>
    private const string OfTheDataset = "-1";

    /// <summary>Checks every stage's dataset.</summary>
    public static void Check(DialectBinding binding, YamlNode root)
    {
        if (root.Find("data_stages") is not { Kind: YamlKind.Sequence } stages)
        {
            return;
        }

        var size = root.Find("model")?.Find("model_config")?.Find("vocab_size");
        var tokenizer = root.Find("tokenizer")?.Find("tokenizer_name_or_path");
        foreach (var stage in stages.Items)
        {
            // Without a name nanotron takes both from the folders' metadata.
            if (stage.Find("data")?.Find("dataset") is { } dataset && dataset.Find("dataset_folder") is not null && IsWritten(dataset.Find("tokenizer_name")))
            {
                Compare(binding, dataset.Find("vocab_size"), size, "vocabulary of the dataset", "that of the model");
                Compare(binding, dataset.Find("tokenizer_name"), tokenizer, "tokenizer of the dataset", "the run's tokenizer");
            }
        }
    }

    private static void Compare(DialectBinding binding, YamlNode? ofDataset, YamlNode? ofRun, string what, string expected)
    {
        if (!IsWritten(ofDataset) || !IsWritten(ofRun) || ofRun!.Value.Text is OfTheDataset || Meaning(ofDataset!.Value) == Meaning(ofRun.Value))
        {
            return;
        }

        binding.Report(new Finding
        {
            Rule = TrainerRules.NotImplementedByTrainer,
            Severity = Severity.Error,
            Message = $"the {what} is {Quotation.Of(ofDataset.Value.Text)}, expected {expected}, {Quotation.Of(ofRun.Value.Text)}; nanotron asserts that they are the same",
            Primary = new Label(binding.At(ofDataset.Value), ""),
            Secondary = [new Label(binding.At(ofRun.Value), "of the run")],
        });
    }

    /// <summary>A text, of a whole number its digits: 32_000 is 32000.</summary>
    private static string Meaning(YamlNode node) =>
        node.IsPlain && Yaml11.Classify(node.Characters) is { Kind: Yaml11Kind.Integer, Integer: { } whole } ? whole.ToString(CultureInfo.InvariantCulture) : node.Text;

    private static bool IsWritten(YamlNode? node) => node is { Kind: YamlKind.Scalar, IsNull: false } text && !DialectBinding.IsInterpolated(text);
}
