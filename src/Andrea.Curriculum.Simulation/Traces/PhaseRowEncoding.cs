using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>Rows of one length for <see cref="ParquetSink"/>, which turns them into columns: four counts, regime, kind and run, then the shares.</summary>
/// <param name="run">Index of the run.</param>
internal sealed class PhaseRowEncoding(int run) : ITraceEncoding
{
    private const int Counts = 4 * sizeof(long);

    /// <summary>Bytes before the first share.</summary>
    private const int FirstShare = Counts + 4 * sizeof(int);

    /// <summary>Bytes of a row of so many sources.</summary>
    public static int BytesOf(int sources) => FirstShare + sources * sizeof(double);

    /// <summary>One of the counts walk, phase, first step and length.</summary>
    public static long CountOf(ReadOnlySpan<byte> row, int index) => BinaryPrimitives.ReadInt64LittleEndian(row[(index * sizeof(long))..]);

    /// <summary>Index of the regime.</summary>
    public static int RegimeOf(ReadOnlySpan<byte> row) => BinaryPrimitives.ReadInt32LittleEndian(row[Counts..]);

    /// <summary>What gave the phase its mix.</summary>
    public static PhaseKind KindOf(ReadOnlySpan<byte> row) => (PhaseKind)BinaryPrimitives.ReadInt32LittleEndian(row[(Counts + sizeof(int))..]);

    /// <summary>Index of the run.</summary>
    public static int RunOf(ReadOnlySpan<byte> row) => BinaryPrimitives.ReadInt32LittleEndian(row[(Counts + 2 * sizeof(int))..]);

    /// <summary>The shares.</summary>
    public static ReadOnlySpan<double> MixOf(ReadOnlySpan<byte> row) => MemoryMarshal.Cast<byte, double>(row[FirstShare..]);

    /// <inheritdoc/>
    public void WriteHeader(IBufferWriter<byte> output)
    {
    }

    /// <inheritdoc/>
    public void WriteRow(in PhaseRecord phase, ReadOnlySpan<double> mix, IBufferWriter<byte> output)
    {
        var length = BytesOf(mix.Length);
        var row = output.GetSpan(length);
        BinaryPrimitives.WriteInt64LittleEndian(row, phase.Walk);
        BinaryPrimitives.WriteInt64LittleEndian(row[sizeof(long)..], phase.Phase);
        BinaryPrimitives.WriteInt64LittleEndian(row[(2 * sizeof(long))..], phase.FirstStep);
        BinaryPrimitives.WriteInt64LittleEndian(row[(3 * sizeof(long))..], phase.Length);
        BinaryPrimitives.WriteInt32LittleEndian(row[Counts..], phase.Regime);
        BinaryPrimitives.WriteInt32LittleEndian(row[(Counts + sizeof(int))..], (int)phase.Kind);
        BinaryPrimitives.WriteInt64LittleEndian(row[(Counts + 2 * sizeof(int))..], run);
        MemoryMarshal.AsBytes(mix).CopyTo(row[FirstShare..]);
        output.Advance(length);
    }
}
