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

    private readonly List<string> _names = [];
    private readonly List<SourceLoss> _losses = [];
    private readonly List<Regime> _regimes = [];

    public long Steps { get; init; } = 1000;

    public long ResumeStep { get; init; }

    public long? Sequences { get; init; }

    public string? Environment { get; init; }

    public static FileSpan Place { get; } = new(File, TextSpan.FromBounds(0, 10));

    public static Located<Rational> At(Rational value) => new(value, Place);

    public static Setting<T> Written<T>(T value) => new(value, Place);

    public RunBuilder Source(string name, Rational? mean = null, Rational? noise = null)
    {
        if (mean is not null || noise is not null)
        {
            _losses.Add(new SourceLoss(_names.Count, Place, Maybe(mean), Maybe(noise)));
        }

        _names.Add(name);
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
        var count = _names.Count;
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
            Sources = [.. _names.Select(name => new DataSource { Name = new Located<string>(name, Place) })],
            Own = Scope("own"),
            ResumeStep = new Setting<long>(ResumeStep, ResumeStep > 0 ? Place : null),
            Simulation = new SimulationSettings
            {
                Place = Place,
                Environment = Environment is null ? null : new Located<string>(Environment, Place),
                Sources = [.. _losses],
            },
        };
        var regimes = _regimes.Count > 0 ? _regimes : new RunBuilder { Steps = Steps }.Named(_names).Regime("own", 0)._regimes;
        var ends = regimes.Skip(1).Select(regime => regime.Start).Append(Steps).ToArray();
        var closed = regimes.Select((regime, i) => regime with { End = Math.Min(ends[i], Steps), IsPast = ends[i] <= ResumeStep });
        return new RunAnalysis(new RegimePlan(run, [.. closed], []));
    }

    private RunBuilder Named(List<string> names)
    {
        _names.AddRange(names);
        return this;
    }

    private static Located<Rational>? Maybe(Rational? value) => value is { } known ? At(known) : null;

    private static RegimeScope Scope(string name) => new() { Place = Place, Name = new Setting<string>(name, null) };
}
