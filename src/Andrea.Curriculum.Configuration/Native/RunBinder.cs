using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Native.Overlays;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Binds a native config: from the YAML tree to the model, with all that is wrong in one pass.</summary>
internal static class RunBinder
{
    private const string DefaultRegime = "firehose";

    private static readonly BoundsBasis[] Bases = [BoundsBasis.Share, BoundsBasis.Raw];

    /// <summary>Binds a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="options">How to read it, and the trainer's file when it is laid over one.</param>
    /// <param name="problems">Everything that was found, in the order of the text.</param>
    /// <returns>The run; null when the text is of no version that is read, or has no source.</returns>
    public static TrainingRun? Bind(YamlTree tree, ReadingOptions options, out ImmutableArray<Finding> problems)
    {
        var binding = new Binding(tree.Source);
        var run = Bind(binding, tree.Root, options, out var overlaid);
        problems = overlaid is null ? binding.Problems() : [.. binding.Problems(), .. overlaid.Problems];
        return run;
    }

    private static TrainingRun? Bind(Binding binding, YamlNode root, ReadingOptions options, out OverlaidFile? overlaid)
    {
        overlaid = null;
        var isOverlay = root.Find(RunKeys.For.Name) is not null;
        if (SectionReader.Open(binding, root, RunKeys.Group, new ValueName("the file"), isOverlay: isOverlay) is not { } section
            || !NativeHead.IsOfThisVersion(binding, section))
        {
            return null;
        }

        if (isOverlay && (overlaid = OverlaidFile.Open(binding, section, options)) is null)
        {
            return null;
        }

        if (!isOverlay && section.Pair(RunKeys.Dialect) is { } dialect)
        {
            binding.Report(ReadingRules.UnknownKey, dialect.Key.Span, "`dialect` says whose file `for` names, and there is no `for`; it has no effect", "remove it, or add `for: train.yaml`");
        }

        return Bind(binding, root, section, overlaid?.Run);
    }

    private static TrainingRun? Bind(Binding binding, YamlNode root, SectionReader section, TrainingRun? overlaid)
    {
        var unknown = new UnknownNames();
        var (sources, indices) = SourcesBinder.Bind(binding, section);
        var names = overlaid is null ? new NameTable(sources, indices) : OverlaidNames(overlaid, sources, unknown);
        var bounds = section.Choice<BoundsBasis>(RunKeys.Bounds, Bases) is { } written
            ? new Setting<BoundsBasis>(written.Value, written.Place)
            : new Setting<BoundsBasis>(BoundsBasis.Share, null);
        var scopes = new ScopeBinder(binding, names, unknown, bounds.Value);
        var regime = section.Text(RunKeys.Regime);
        var own = scopes.Bind(
            section, binding.At(NativeHead.FirstKey(root)), new Setting<string>(regime?.Value ?? DefaultRegime, regime?.Place),
            fromStep: null, FindingSubjects.TopLevel);
        var entries = RegimesBinder.Bind(binding, section, scopes, names.Sources.Length, overlaid);
        var resume = section.Integer(RunKeys.ResumeStep);
        var batch = SectionsBinder.Batch(section);
        var run = new TrainingRun
        {
            Text = binding.File,
            Name = section.Text(RunKeys.Name) ?? overlaid?.Name,
            Steps = section.Integer(RunKeys.Steps) ?? overlaid?.Steps,
            Batch = batch ?? overlaid?.Batch,
            Batches = batch is null ? overlaid?.Batches : Constant(batch),
            Sources = names.Sources,
            Bounds = bounds,
            Own = overlaid is null ? own : OverlayScopes.Lay(overlaid.Own, own),
            Pivots = overlaid is null ? entries : OverlayScopes.Pivots(overlaid.Pivots, entries, own.Bandit is not null),
            ResumeStep = new Setting<long>(resume?.Value ?? 0, resume?.Place),
            Continues = section.Text(RunKeys.Continues),
            Optimizer = SectionsBinder.Optimizer(section) ?? overlaid?.Optimizer,
            Model = SectionsBinder.Model(section),
            Monitoring = SectionsBinder.Monitoring(binding, section),
            Simulation = SectionsBinder.Simulation(binding, section, names, unknown),
            Trainer = overlaid?.Trainer,
        };

        // Without a single source every name is unknown, and that is said already.
        if (names.Sources.IsEmpty)
        {
            return null;
        }

        unknown.ReportAll(binding, names);
        return run;
    }

    private static NameTable OverlaidNames(TrainingRun overlaid, ImmutableArray<DataSource> written, UnknownNames unknown)
    {
        ImmutableArray<ImmutableArray<string>> others = [.. overlaid.Trainer!.Sources.Select(source => source.OtherNames)];
        return new NameTable(OverlaySources.Merge(overlaid.Sources, new NameTable(overlaid.Sources, others), written, unknown), others);
    }

    private static BatchSchedule? Constant(BatchSettings batch) => batch.Sequences is { Value: > 0 and var sequences }
        ? new BatchSchedule([new BatchChange(0, sequences, batch.SequenceLength is { Value: > 0 } length ? length.Value : null)])
        : null;
}
