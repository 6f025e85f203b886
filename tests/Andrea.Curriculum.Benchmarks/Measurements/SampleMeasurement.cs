using System.Diagnostics;
using System.Globalization;

using Andrea.Curriculum.Benchmarks.Instances;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;

namespace Andrea.Curriculum.Benchmarks.Measurements;

/// <summary>Uniform mixes per second, one thread. Every mix is whole: shares of all sources, settled so that it lies in the polytope exactly.</summary>
internal static class SampleMeasurement
{
    // Processor time: on a busy machine the compiler's second tier would come too late for a limit by the clock.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(0.04);
    private const int Windows = 15;

    public static Figures Of(Instance instance)
    {
        var sequence = new MixSequence(
            new MixSampler(ReachablePolytope.Of(instance.Box)), new StreamKey(1, 0, StreamPurpose.Estimate, 0));
        var mix = new double[instance.Count];
        while (Environment.CpuUsage.TotalTime < WarmUp)
        {
            Run(sequence, mix, Window);
        }

        var (mixes, sum, best) = (0L, 0.0, double.PositiveInfinity);
        for (var window = 0; window < Windows; window++)
        {
            var run = Run(sequence, mix, Window);
            mixes += run.Mixes;
            sum += run.Sum;
            best = Math.Min(best, run.Elapsed.TotalSeconds / run.Mixes);
        }

        return new Figures(
        [
            ("measure", "sample"),
            ("instance", instance.Name),
            ("seconds", best.ToString("R", CultureInfo.InvariantCulture)),
            ("mixes", mixes.ToString(CultureInfo.InvariantCulture)),
            ("mean", (sum / mixes).ToString("F6", CultureInfo.InvariantCulture)),
        ]);
    }

    private static (long Mixes, TimeSpan Elapsed, double Sum) Run(MixSequence sequence, double[] mix, TimeSpan duration)
    {
        var (mixes, sum) = (0L, 0.0);
        var start = Stopwatch.GetTimestamp();
        var block = Math.Max(1, 8_000 / mix.Length);
        do
        {
            for (var i = 0; i < block; i++)
            {
                sequence.Next(mix);
                sum += mix[0];
            }

            mixes += block;
        }
        while (Stopwatch.GetElapsedTime(start) < duration);

        return (mixes, Stopwatch.GetElapsedTime(start), sum);
    }
}
