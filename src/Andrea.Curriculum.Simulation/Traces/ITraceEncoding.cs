using System.Buffers;

using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>Writes rows of a trace as bytes. One instance serves one thread.</summary>
internal interface ITraceEncoding
{
    /// <summary>What stands before the first row; may be nothing.</summary>
    void WriteHeader(IBufferWriter<byte> output);

    /// <summary>One row.</summary>
    void WriteRow(in PhaseRecord phase, ReadOnlySpan<double> mix, IBufferWriter<byte> output);
}
