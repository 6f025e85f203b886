using System.Numerics;

using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>What walks drew from a source: means per walk, each an exact quotient rounded once.</summary>
/// <param name="Sequences">Training sequences, as long as at the start of the run.</param>
/// <param name="Tokens">Tokens; null when the sequence length is unknown.</param>
/// <param name="Documents">Documents, one per sequence where the file does not give their length; null when unknown.</param>
/// <param name="Epochs">Epochs; null when the source's size is unknown.</param>
public sealed record SourceData(double Sequences, double? Tokens, double? Documents, double? Epochs)
{
    /// <summary>The data of some units.</summary>
    /// <param name="run">The run.</param>
    /// <param name="source">Index of the source.</param>
    /// <param name="units">Units of data of all walks.</param>
    /// <param name="walks">Number of walks.</param>
    internal static SourceData Of(TrainingRun run, int source, BigInteger units, long walks)
    {
        var perWalk = Rational.Of(units, walks) * SourceSizes.UnitOf(run);
        var declared = run.Sources[source];
        Rational? tokens = run.Batch?.SequenceLength is { Value: > 0 and var length } ? perWalk * length : null;
        Rational? epochs = SourceSizes.SequencesOf(run, source) is { } size ? perWalk / size : null;
        var documents = epochs is { } known && declared.Documents is { } all ? known * all.Value
            : declared.TokensPerDocument is { Value.Sign: > 0 } each ? tokens / each.Value : null;
        return new SourceData(perWalk.ToDouble(), tokens?.ToDouble(), documents?.ToDouble(), epochs?.ToDouble());
    }
}
