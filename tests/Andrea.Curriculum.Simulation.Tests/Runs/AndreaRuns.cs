using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Simulation.Tests.Runs;

/// <summary>The run of 16 sources with noise of 0.5 to 0.7 nats, three list-structured ones with 0.9 to 1.1.</summary>
internal static class AndreaRuns
{
    private static readonly int[] WarmupSources = [0, 1, 2, 3, 4, 5, 6];

    private static readonly (string Name, Rational Mean, Rational Noise)[] All =
    [
        ("hermes3-general", Tenths(26), Tenths(6)), ("hermes3-creative", Tenths(29), Tenths(6)),
        ("hermes3-roleplay", Tenths(28), Tenths(6)), ("chat", Tenths(27), Tenths(5)), ("smoltalk", Tenths(26), Tenths(5)),
        ("oasst", Tenths(29), Tenths(6)), ("gutenberg", Tenths(34), Tenths(5)), ("dictionary", Tenths(24), Tenths(6)),
        ("repo-docs", Tenths(21), Tenths(11)), ("repo-docstrings", Tenths(22), Tenths(10)), ("repo-commits", Tenths(27), Tenths(7)),
        ("irc", Tenths(33), Tenths(7)), ("unweapon", Tenths(32), Tenths(6)), ("synthetic-chat", Tenths(23), Tenths(5)),
        ("unfirehose-chat", Tenths(24), Tenths(9)), ("undisclosed-16th", Tenths(29), Tenths(6)),
    ];

    /// <summary>All sources from step 0.</summary>
    public static RunAnalysis V1(long steps, bool clip = true) =>
        Builder(steps).Regime("firehose", 0, regime => clip ? regime.Published() : regime).Build();

    /// <summary>Warmup for a tenth of the steps, then all sources.</summary>
    public static RunAnalysis V2(long steps) => Builder(steps)
        .Regime("warmup", 0, regime => regime.Warmup(WarmupSources).Published())
        .Regime("firehose", steps / 10, regime => regime.Published())
        .Build();

    /// <summary>Warmup, firehose and polish.</summary>
    public static RunAnalysis Whole(long steps) => Builder(steps)
        .Regime("warmup", 0, regime => regime.Warmup(WarmupSources).Published())
        .Regime("firehose", steps / 10, regime => regime.Published())
        .Regime("polish", steps / 2, regime => regime.Published()
            .Floor(0, Tenths(7)).Cap(7, Rational.Of(1, 4)).Exclude(8).Exclude(9)
            .Bandit(bandit => bandit with { AtPivot = RunBuilder.Written(AtPivot.Reset) }))
        .Build();

    private static RunBuilder Builder(long steps)
    {
        var builder = new RunBuilder { Steps = steps };
        foreach (var (name, mean, noise) in All)
        {
            builder.Source(name, mean, noise);
        }

        return builder;
    }

    private static Rational Tenths(int value) => Rational.Of(value, 10);
}
