using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>One JSON object per phase; shares stand in <c>mix</c> under their sources' names. A phase that was cut says <c>"cut": true</c>;
/// when several runs are traced, <c>variant</c> says which one it is of.</summary>
internal sealed class JsonLinesEncoding(ImmutableArray<string> sources, TracedRun run) : ITraceEncoding
{
    private static readonly JsonEncodedText Walk = JsonEncodedText.Encode("walk");
    private static readonly JsonEncodedText Phase = JsonEncodedText.Encode("phase");
    private static readonly JsonEncodedText FirstStep = JsonEncodedText.Encode("first_step");
    private static readonly JsonEncodedText Length = JsonEncodedText.Encode("length");
    private static readonly JsonEncodedText Regime = JsonEncodedText.Encode("regime");
    private static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    private static readonly JsonEncodedText Variant = JsonEncodedText.Encode(TraceLayout.VariantColumn);
    private static readonly JsonEncodedText Cut = JsonEncodedText.Encode("cut");
    private static readonly JsonEncodedText Mix = JsonEncodedText.Encode("mix");

    private readonly JsonEncodedText[] _sources = [.. sources.Select(name => JsonEncodedText.Encode(name))];
    private readonly JsonEncodedText[] _regimes = [.. run.Regimes.Select(name => JsonEncodedText.Encode(name))];
    private readonly JsonEncodedText? _variant = run.Variant is { } variant ? JsonEncodedText.Encode(variant) : null;
    private Utf8JsonWriter? _writer;

    /// <inheritdoc/>
    public void WriteHeader(IBufferWriter<byte> output)
    {
    }

    /// <inheritdoc/>
    public void WriteRow(in PhaseRecord phase, ReadOnlySpan<double> mix, IBufferWriter<byte> output)
    {
        _writer ??= new Utf8JsonWriter(output);
        _writer.Reset(output);
        _writer.WriteStartObject();
        _writer.WriteNumber(Walk, phase.Walk);
        _writer.WriteNumber(Phase, phase.Phase);
        _writer.WriteNumber(FirstStep, phase.FirstStep);
        _writer.WriteNumber(Length, phase.Length);
        _writer.WriteString(Regime, _regimes[phase.Regime]);
        _writer.WriteString(Kind, PhaseKindNames.Of(phase.Kind));
        if (_variant is { } variant)
        {
            _writer.WriteString(Variant, variant);
        }

        if (phase.IsCut)
        {
            _writer.WriteBoolean(Cut, true);
        }

        _writer.WriteStartObject(Mix);
        for (var i = 0; i < mix.Length; i++)
        {
            _writer.WriteNumber(_sources[i], mix[i]);
        }

        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.Flush();
        output.Write("\n"u8);
    }
}
