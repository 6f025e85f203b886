using System.Text;
using System.Text.Json;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>One JSON object per line: events of <c>unfirehose/1.0/training-run</c>, a trace of <c>simulate</c>, or records of steps.</summary>
internal sealed class JsonLog : LineLog
{
    /// <summary>Deepest object that is read; the config of a run's first event may be anything.</summary>
    private const int GreatestDepth = 64;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = GreatestDepth };

    private byte[] _cleaned = [];

    public JsonLog(LogLines lines, RecordNames names)
        : base(lines, names)
    {
    }

    /// <inheritdoc/>
    public override LogFormat Format => LogFormat.JsonLines;

    /// <inheritdoc/>
    public override bool Read(RecordedRow row)
    {
        while (NextLine(row))
        {
            if (ReadObject(row))
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadObject(RecordedRow row)
    {
        var line = WithoutWords(row.Text.Bytes);
        var reader = new Utf8JsonReader(line, Options);
        try
        {
            var members = new Members();
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                Unreadable(row, 0, line.Length, "the line is no JSON object; it is left out");
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                ReadMember(row, ref reader, ref members);
            }

            if (reader.Read())
            {
                Unreadable(row, (int)reader.TokenStartIndex, 1, "something stands behind the JSON object; the line is left out");
                return false;
            }

            return IsStep(row, members);
        }
        catch (JsonException exception)
        {
            var at = (int)Math.Min(exception.BytePositionInLine ?? 0, Math.Max(0, line.Length - 1));
            Unreadable(row, at, 1, "the line is not JSON here; it is left out");
            return false;
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair.
            Unreadable(row, (int)reader.TokenStartIndex, 1, "a text of the line is no Unicode; the line is left out");
            return false;
        }
    }

    private void ReadMember(RecordedRow row, ref Utf8JsonReader reader, ref Members members)
    {
        Span<char> name = stackalloc char[64];
        if (reader.ValueSpan.Length > name.Length)
        {
            reader.Skip();
            return;
        }

        name = name[..reader.CopyString(name)];
        reader.Read();
        if (name is "mix" or "shares" or "weights" && reader.TokenType == JsonTokenType.StartObject)
        {
            ReadMix(row, ref reader);
            return;
        }

        var start = (int)reader.TokenStartIndex;
        if (name is "type" && reader.TokenType == JsonTokenType.String)
        {
            members.Event = EventOf(ref reader);
        }
        else if (name is "run_id" or TraceVariant && reader.TokenType == JsonTokenType.String)
        {
            members.Run = FirstRun is { } known && reader.ValueTextEquals(known) ? known : reader.GetString();
            members.IsVariant = name is TraceVariant;
            members.RunPlace = (start, reader.ValueSpan.Length + 2);
        }
        else if (name is "cut" && reader.TokenType == JsonTokenType.True)
        {
            row.IsCut = true;
        }
        else
        {
            members.HasLength |= name is "length";
            members.HasFirstStep |= name is "first_step";
            ReadField(row, RecordFields.Of(name), ref reader, start, ref members);
        }
    }

    private void ReadField(RecordedRow row, RecordField field, ref Utf8JsonReader reader, int start, ref Members members)
    {
        var isText = reader.TokenType == JsonTokenType.String;
        var isScalar = isText || reader.TokenType == JsonTokenType.Number;
        if (field == RecordField.Other || !isScalar)
        {
            if (field is RecordField.Step && !isScalar)
            {
                ReadStep(row, "?"u8, start, ref members.HasStep);
            }

            reader.Skip();
            return;
        }

        // What was made a text to be read is none in the row.
        var isWord = isText && row.Text.Bytes[start] != '"';
        var value = isWord ? Original(row, start, reader.ValueSpan.Length + 2)
            : isText ? Original(row, start + 1, reader.ValueSpan.Length) : reader.ValueSpan;
        switch (field)
        {
            case RecordField.Step:
                ReadStep(row, value, start, ref members.HasStep);
                break;
            case RecordField.Loss:
                ReadLoss(row, value, start);
                break;
            case RecordField.Length:
                row.Length = ReadCount(row, "the length of the phase is ", value, start, out var length) ? length : null;
                break;
            case RecordField.Walk:
                row.Walk = ReadCount(row, "the walk is ", value, start, out var walk) ? walk : 0;
                break;
            case RecordField.Source when isText:
                ReadSource(row, Unescaped(ref reader), start, reader.ValueSpan.Length + 2);
                break;
            case RecordField.Kind when isText:
                ReadKind(row, reader.ValueSpan, start);
                break;
            case RecordField.Regime when isText:
                ReadRegime(row, Unescaped(ref reader), start, reader.ValueSpan.Length + 2);
                break;
        }
    }

    private void ReadMix(RecordedRow row, ref Utf8JsonReader reader)
    {
        row.HasMix = true;
        List<string>? foreign = null;
        var place = (Start: 0, Length: 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (start, length) = ((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2);
            var source = Names.Source(Unescaped(ref reader));
            var unknown = source < 0 ? reader.GetString()! : "";
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
            {
                reader.Skip();
                Fault(RecordFault.ShareNotANumber, row, start, length, "a share is no number: ", "; the mix is left out");
                row.HasMix = false;
                continue;
            }

            var isText = reader.TokenType == JsonTokenType.String;
            var at = (int)reader.TokenStartIndex + (isText ? 1 : 0);
            var value = isText ? Original(row, at, reader.ValueSpan.Length) : reader.ValueSpan;
            if (source >= 0)
            {
                ReadShare(row, source, value, at);
            }
            else if (!(PrintedNumber.TryParse(value, out var share) && share.Value == 0))
            {
                place = foreign is null ? (start, length) : place;
                (foreign ??= []).Add(unknown);
            }
        }

        if (foreign is not null)
        {
            ForeignMix(row, foreign, [.. Names.Sources.Where((_, source) => row.SharePlaces[source].Length == 0)], place);
            row.HasMix = false;
        }
    }

    private bool IsStep(RecordedRow row, in Members members)
    {
        if (Content == LogContent.Unknown)
        {
            Content = members.Event != Event.None ? LogContent.TrainingRunEvents
                : row.HasMix && members.HasLength && members.HasFirstStep ? LogContent.Trace : LogContent.Steps;
        }

        if (members.Event == Event.Other)
        {
            return false;
        }

        if (members.Run is { } run && (!members.IsVariant || Content == LogContent.Trace)
            && IsOfOtherRun(row, run, members.RunPlace.Start, members.RunPlace.Length))
        {
            return false;
        }

        if (!members.HasStep && row.StepPlace.Length == 0)
        {
            Fault(RecordFault.StepMissing, row, 0, row.Text.Bytes.Length, "the row has no step: ", "...; it is left out");
        }

        return members.HasStep;
    }

    /// <summary>The kinds of events: only that of losses, and rows that are no events, are steps.</summary>
    private static Event EventOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("run.loss"u8) ? Event.Loss : reader.ValueSpan.StartsWith("run."u8) ? Event.Other : Event.None;

    private static ReadOnlySpan<byte> Unescaped(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;

    private static ReadOnlySpan<byte> Original(RecordedRow row, int start, int length) => row.Text.Bytes.Slice(start, length);

    /// <summary>
    /// Python writes NaN and Infinity, which JSON does not have: outside of texts they become texts of the same length, so that places
    /// stay. A NaN has no room for its letters and becomes the text of one N.
    /// </summary>
    private ReadOnlySpan<byte> WithoutWords(ReadOnlySpan<byte> line)
    {
        if (line.IndexOfAny((byte)'N', (byte)'I') < 0)
        {
            return line;
        }

        if (_cleaned.Length < line.Length)
        {
            _cleaned = new byte[2 * line.Length];
        }

        line.CopyTo(_cleaned);
        var isText = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                isText = !isText;
            }
            else if (line[i] == '\\')
            {
                i++;
            }
            else if (!isText && line[i] is (byte)'N' or (byte)'I')
            {
                var length = line[i..].StartsWith("NaN"u8) ? 3 : line[i..].StartsWith("Infinity"u8) ? 8 : 0;
                var start = length > 0 && i > 0 && line[i - 1] == '-' ? i - 1 : i;
                if (length > 0)
                {
                    _cleaned[start] = (byte)'"';
                    _cleaned[i + length - 1] = (byte)'"';
                    i += length - 1;
                }
            }
        }

        return _cleaned.AsSpan(0, line.Length);
    }

    private enum Event
    {
        None,
        Loss,
        Other,
    }

    /// <summary>What the members of one object said.</summary>
    private ref struct Members
    {
        public Event Event;
        public bool HasStep;
        public string? Run;
        public bool IsVariant;
        public bool HasLength;
        public bool HasFirstStep;
        public (int Start, int Length) RunPlace;
    }
}
