using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Simulation.Tests.Runs;

/// <summary>Makes runs in code, without a file.</summary>
internal sealed class RunBuilder
{
    private static readonly SourceText File = new("run.yaml", "curriculum: 1\n");

    private readonly List<DataSource> _sources = [];
    private readonly List<SourceLoss> _losses = [];
    private readonly List<Regime> _regimes = [];

    public long Steps { get; init; } = 1000;

    public long ResumeStep { get; init; }

    public long? Sequences { get; init; }

    public LossEnvironment? Environment { get; init; }

    public BoundsBasis Bounds { get; init; }

    public static FileSpan Place { get; } = new(File, TextSpan.FromBounds(0, 10));

    public static Located<Rational> At(Rational value) => new(value, Place);

    public static Setting<T> Written<T>(T value) => new(value, Place);

    public RunBuilder Source(string name, Rational? mean = null, Rational? noise = null)
    {
        if (mean is not null || noise is not null)
        {
            _losses.Add(new SourceLoss(_sources.Count, Place, Maybe(mean), Maybe(noise)));
        }

        _sources.Add(new DataSource { Name = new Located<string>(name, Place) });
        return this;
    }

    /// <summary>Changes the source that was added last.</summary>
    public RunBuilder With(Func<DataSource, DataSource> change)
    {
        _sources[^1] = change(_sources[^1]);
        return this;
    }

    /// <summary>Changes what is known of the loss of the source that was added last.</summary>
    public RunBuilder Loss(Func<SourceLoss, SourceLoss> change)
    {
        var known = _losses.FindIndex(entry => entry.Source == _sources.Count - 1);
        if (known < 0)
        {
            known = _losses.Count;
            _losses.Add(new SourceLoss(_sources.Count - 1, Place, null, null));
        }

        _losses[known] = change(_losses[known]);
        return this;
    }

    public RunBuilder Sources(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Source($"s{i}");
        }

        return this;
    }

    /// <summary>Adds a regime that lasts to the next one's start.</summary>
    public RunBuilder Regime(string name, long start, Func<Regime, Regime>? change = null)
    {
        var count = _sources.Count;
        var regime = new Regime
        {
            Name = name,
            Kind = _regimes.Count == 0 ? RegimeKind.Own : RegimeKind.Pivot,
            Scope = Scope(name),
            Start = start,
            Present = [.. Enumerable.Repeat(true, count)],
            Floors = new Located<Rational>?[count].ToImmutableArray(),
            Caps = new Located<Rational>?[count].ToImmutableArray(),
            Exclusions = new FileSpan?[count].ToImmutableArray(),
        };
        _regimes.Add(change?.Invoke(regime) ?? regime);
        return this;
    }

    public RunAnalysis Build()
    {
        var run = new TrainingRun
        {
            Text = File,
            Name = new Located<string>("test", Place),
            Steps = new Located<long>(Steps, Place),
            Batch = Sequences is { } sequences ? new BatchSettings(new Located<long>(sequences, Place), null) : null,
            Sources = [.. _sources],
            Bounds = new Setting<BoundsBasis>(Bounds, Bounds == BoundsBasis.Share ? null : Place),
            Own = Scope("own"),
            ResumeStep = new Setting<long>(ResumeStep, ResumeStep > 0 ? Place : null),
            Simulation = new SimulationSettings
            {
                Place = Place,
                Environment = Environment is { } environment ? new Located<LossEnvironment>(environment, Place) : null,
                Sources = [.. _losses],
            },
        };
        var regimes = _regimes.Count > 0 ? _regimes : new RunBuilder { Steps = Steps }.Copied(_sources).Regime("own", 0)._regimes;
        var ends = regimes.Skip(1).Select(regime => regime.Start).Append(Steps).ToArray();
        var closed = regimes.Select((regime, i) => regime with { End = Math.Min(ends[i], Steps), IsPast = ends[i] <= ResumeStep });
        return new RunAnalysis(new RegimePlan(run, [.. closed], []));
    }

    private RunBuilder Copied(List<DataSource> sources)
    {
        _sources.AddRange(sources);
        return this;
    }

    private static Located<Rational>? Maybe(Rational? value) => value is { } known ? At(known) : null;

    private static RegimeScope Scope(string name) => new() { Place = Place, Name = new Setting<string>(name, null) };
}
