using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>A finite source that does not simply start again.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Units">Units of data after which it is used up.</param>
/// <param name="Then">Drop or stop.</param>
internal readonly record struct StockLimit(int Source, long Units, OnExhausted Then)
{
    /// <summary>Greatest limit that a walk counts to; what is larger is never reached.</summary>
    private const long GreatestUnits = 1L << 60;

    /// <summary>The limits of a run: the sources with <c>on_exhausted</c> drop or stop and a known size.</summary>
    public static ImmutableArray<StockLimit> Of(TrainingRun run)
    {
        var limits = ImmutableArray.CreateBuilder<StockLimit>();
        for (var i = 0; i < run.Sources.Length; i++)
        {
            if (run.Sources[i].OnExhausted is { Value: OnExhausted.Drop or OnExhausted.Stop } then
                && SourceSizes.UnitsOf(run, i) is { } size && size <= GreatestUnits)
            {
                var whole = (size.Numerator + size.Denominator - 1) / size.Denominator;
                limits.Add(new StockLimit(i, (long)whole, then.Value));
            }
        }

        return limits.ToImmutable();
    }
}
