using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Andrea.Curriculum.Simulation.Shards;

/// <summary>A shard as a versioned JSON document, <c>schemas/shard.schema.json</c>: what was simulated, and the exact state of its sums.</summary>
/// <param name="Inputs">What was simulated.</param>
/// <param name="Shard">Which part of the walks.</param>
/// <param name="State">State of the sums, a JSON array.</param>
public sealed record ShardFile(ShardInputs Inputs, ShardNumber Shard, JsonElement State)
{
    /// <summary>Value of the document's member <c>schema</c>.</summary>
    public const string Schema = "andrea.shard/1";

    /// <summary>The document.</summary>
    /// <param name="inputs">What was simulated.</param>
    /// <param name="shard">Which part of the walks.</param>
    /// <param name="writeState">Writes the state of the sums.</param>
    public static byte[] Write(ShardInputs inputs, ShardNumber shard, Action<Utf8JsonWriter> writeState)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(writeState);
        var state = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(state))
        {
            writeState(json);
        }

        var document = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(document))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("fingerprint", inputs.Fingerprint());
            json.WriteNumber("shard", shard.Number);
            json.WritePropertyName("inputs");
            inputs.Write(json);
            json.WriteString("state_sha256", Hash(state.WrittenSpan));
            json.WritePropertyName("state");
            json.WriteRawValue(state.WrittenSpan);
            json.WriteEndObject();
        }

        document.Write("\n"u8);
        return document.WrittenSpan.ToArray();
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="version">Version of the program.</param>
    /// <exception cref="FormatException">It is no shard, damaged, or of another version; the message says which, and follows a name.</exception>
    public static ShardFile Read(string text, string version)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out var schema) || schema.ValueKind != JsonValueKind.String
                || schema.GetString() != Schema)
            {
                throw new FormatException("is no shard of a simulation");
            }

            var inputs = ShardInputs.Read(root.GetProperty("inputs"));
            if (inputs.Version != version)
            {
                throw new FormatException($"is of version {inputs.Version} of this program, which is {version}; sums of different versions do not add up");
            }

            var shard = new ShardNumber(root.GetProperty("shard").GetInt32(), inputs.Shards);
            var state = root.GetProperty("state");
            if (inputs.Walks < 1 || shard.Number < 1 || shard.Number > shard.Count || inputs.Texts.IsEmpty
                || root.GetProperty("fingerprint").GetString() != inputs.Fingerprint()
                || root.GetProperty("state_sha256").GetString() != Hash(System.Text.Encoding.UTF8.GetBytes(state.GetRawText())))
            {
                throw new FormatException("is damaged: its content does not fit its checksums");
            }

            return new ShardFile(inputs, shard, state.Clone());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("is no shard of a simulation, or damaged", exception);
        }
    }

    private static string Hash(ReadOnlySpan<byte> state) => Convert.ToHexStringLower(SHA256.HashData(state));
}
