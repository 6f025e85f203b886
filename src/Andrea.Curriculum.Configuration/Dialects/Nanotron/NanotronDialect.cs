using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>
/// Configs of nanotron: <c>data_stages</c>, before those one <c>data</c> section, and the section <c>doremi</c> of its DoReMi example.
/// </summary>
/// <remarks>
/// Behaviours are those of <c>Config</c>, <c>NanosetDatasetsArgs</c> and <c>DatasetStageArgs</c> (nanotron, config.py),
/// <c>BlendableDataset</c> and <c>get_tb_datasets</c> (its token-bytes loader), <c>Nanoset</c> (the loader before it) and
/// <c>get_datasets</c> (Hugging Face datasets).
/// </remarks>
internal sealed class NanotronDialect : Dialect
{
    /// <inheritdoc/>
    public override string Name => "nanotron";

    /// <inheritdoc/>
    public override string Trainer => "nanotron";

    /// <inheritdoc/>
    public override string Lacking => "no `data_stages`";

    /// <inheritdoc/>
    internal override DialectMatch Match(YamlNode root) =>
        root.Find("data_stages") is { IsNull: false } || DomainReader.Has(root) || HasDataset(root) ? DialectMatch.Certain
        : root.Find("parallelism") is { Kind: YamlKind.Mapping } && root.Find("tokens")?.Find("train_steps") is not null ? DialectMatch.WithoutMixture
        : DialectMatch.None;

    /// <inheritdoc/>
    internal override TrainerFile? Read(DialectBinding binding, YamlNode root)
    {
        NanotronKeys.CheckRoot(binding, root);
        TokenizerCheck.Check(binding, root);
        var sizes = RunSizes.Read(binding, root);
        if (DomainReader.Has(root))
        {
            return DomainReader.Read(binding, this, root) is { } domains ? Complete(domains, root, sizes, []) : null;
        }

        var stages = StageOrder.Sort(binding, StageReader.Read(binding, root));
        if (stages.Count == 0)
        {
            return null;
        }

        if (StageMixes.Of(binding, this, root, stages) is { } file)
        {
            return Complete(file, root, sizes, stages);
        }

        if (stages.All(stage => stage.IsDummy))
        {
            binding.Report(new Finding
            {
                Rule = ReadingRules.MissingKey,
                Severity = Severity.Info,
                Message = "no stage of this nanotron config has a dataset: there is no mixture to look at",
                Primary = new Label(stages[0].Place, ""),
            });
        }

        return null;
    }

    private static bool HasDataset(YamlNode root) =>
        root.Find("data")?.Find("dataset") is { } dataset && (dataset.Find("hf_dataset_or_datasets") ?? dataset.Find("dataset_folder")) is not null;

    private static TrainerFile Complete(TrainerFile file, YamlNode root, RunSizes sizes, List<StageEntry> stages) => file with
    {
        Name = RunSizes.Name(root, file.Text),
        Steps = sizes.Steps,
        Batch = sizes.Batch(stages),
        Batches = sizes.Schedule(stages),
    };
}
