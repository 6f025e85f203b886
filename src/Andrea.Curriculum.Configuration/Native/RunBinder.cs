using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
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
        var run = Bind(binding, tree.Root);
        problems = binding.Problems();
        return run;
    }

    private static TrainingRun? Bind(Binding binding, YamlNode root)
    {
        if (SectionReader.Open(binding, root, RunKeys.Group, new ValueName("the file")) is not { } section
            || !NativeHead.IsOfThisVersion(binding, section))
        {
            return null;
        }

        var sources = SourcesBinder.Bind(binding, section);
        var names = new NameTable(sources);
        var unknown = new UnknownNames();
        var bounds = section.Choice<BoundsBasis>(RunKeys.Bounds, Bases) is { } written
            ? new Setting<BoundsBasis>(written.Value, written.Place)
            : new Setting<BoundsBasis>(BoundsBasis.Share, null);
        var scopes = new ScopeBinder(binding, names, unknown, bounds.Value);
        var regime = section.Text(RunKeys.Regime);
        var own = scopes.Bind(
            section, binding.At(NativeHead.FirstKey(root)), new Setting<string>(regime?.Value ?? DefaultRegime, regime?.Place),
            fromStep: null, FindingSubjects.TopLevel);
        var resume = section.Integer(RunKeys.ResumeStep);
        var batch = SectionsBinder.Batch(section);
        var run = new TrainingRun
        {
            Text = binding.File,
            Name = section.Text(RunKeys.Name),
            Steps = section.Integer(RunKeys.Steps),
            Batch = batch,
            Batches = batch is { Sequences.Value: > 0 and var sequences } ? new BatchSchedule([new BatchChange(0, sequences, batch.SequenceLength is { Value: > 0 } length ? length.Value : null)]) : null,
            Sources = sources,
            Bounds = bounds,
            Own = own,
            Pivots = RegimesBinder.Bind(binding, section, scopes, sources.Length),
            ResumeStep = new Setting<long>(resume?.Value ?? 0, resume?.Place),
            Continues = section.Text(RunKeys.Continues),
            Optimizer = SectionsBinder.Optimizer(section),
            Model = SectionsBinder.Model(section),
            Monitoring = SectionsBinder.Monitoring(binding, section),
            Simulation = SectionsBinder.Simulation(binding, section, names, unknown),
        };

        // Without a single source every name is unknown, and that is said already.
        if (sources.IsEmpty)
        {
            return null;
        }

        unknown.ReportAll(binding, names);
        return run;
    }
}
