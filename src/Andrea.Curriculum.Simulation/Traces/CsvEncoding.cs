using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;

using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>
/// Rows of comma-separated values (RFC 4180): walk, phase, first step, length, regime, kind, the variant when there are several, then one
/// column per source in file order.
/// Shares are the shortest decimals that read back as the same doubles.
/// </summary>
internal sealed class CsvEncoding(ImmutableArray<string> sources, TracedRun run) : ITraceEncoding
{
    private const string FixedColumns = "walk,phase,first_step,length,regime,kind";

    /// <summary>Enough for a long or the shortest decimal of a double.</summary>
    private const int GreatestNumber = 32;

    private readonly byte[][] _regimes = [.. run.Regimes.Select(name => Encoding.UTF8.GetBytes(CsvCell.Of(name)))];
    private readonly byte[] _variant = run.Variant is { } variant ? Encoding.UTF8.GetBytes("," + CsvCell.Of(variant)) : [];

    /// <inheritdoc/>
    public void WriteHeader(IBufferWriter<byte> output)
    {
        var line = new StringBuilder(FixedColumns);
        if (run.Variant is not null)
        {
            line.Append(',').Append(TraceLayout.VariantColumn);
        }

        foreach (var source in sources)
        {
            line.Append(',').Append(CsvCell.Of(source));
        }

        output.Write(Encoding.UTF8.GetBytes(line.ToString()));
        output.Write("\r\n"u8);
    }

    /// <inheritdoc/>
    public void WriteRow(in PhaseRecord phase, ReadOnlySpan<double> mix, IBufferWriter<byte> output)
    {
        Write(output, phase.Walk);
        Write(output, phase.Phase);
        Write(output, phase.FirstStep);
        Write(output, phase.Length);
        output.Write(_regimes[phase.Regime]);
        output.Write(","u8);
        output.Write(KindOf(phase.Kind));
        output.Write(_variant);
        foreach (var share in mix)
        {
            var span = output.GetSpan(GreatestNumber);
            span[0] = (byte)',';
            Utf8Formatter.TryFormat(share, span[1..], out var written);
            output.Advance(1 + written);
        }

        output.Write("\r\n"u8);
    }

    private static ReadOnlySpan<byte> KindOf(PhaseKind kind) => kind switch
    {
        PhaseKind.Random => "random"u8,
        PhaseKind.Bandit => "bandit"u8,
        PhaseKind.Static => "static"u8,
        PhaseKind.Drop => "drop"u8,
        _ => "pivot"u8,
    };

    private static void Write(IBufferWriter<byte> output, long number)
    {
        var span = output.GetSpan(GreatestNumber);
        Utf8Formatter.TryFormat(number, span, out var written);
        span[written] = (byte)',';
        output.Advance(written + 1);
    }
}
