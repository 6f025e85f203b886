using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace Andrea.Curriculum.Simulation.Shards;

/// <summary>Everything that decides the result of a simulation, so that a shard can be merged without its file.</summary>
public sealed record ShardInputs
{
    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>The texts read, by their paths as written: the curriculum first, then logs.</summary>
    public required ImmutableArray<(string Path, string Content)> Texts { get; init; }

    /// <summary>Keys that vary.</summary>
    public required ImmutableArray<Variation> Variations { get; init; }

    /// <summary>Seed that was asked for; null for the file's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Number of walks of all shards.</summary>
    public required long Walks { get; init; }

    /// <summary>Number of shards.</summary>
    public required int Shards { get; init; }

    /// <summary>SHA-256 of all of it, in hexadecimal digits.</summary>
    public string Fingerprint()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json);
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    /// <summary>Writes it as an object.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("version", Version);
        if (Seed is { } seed)
        {
            json.WriteNumber("seed", seed);
        }

        json.WriteNumber("walks", Walks);
        json.WriteNumber("shards", Shards);
        json.WriteStartArray("texts");
        foreach (var (path, content) in Texts)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("content", content);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("variations");
        foreach (var variation in Variations)
        {
            json.WriteStartObject();
            json.WriteString("key", variation.Key);
            json.WriteBoolean("everywhere", variation.IsEverywhere);
            json.WriteStartArray("values");
            foreach (var value in variation.Values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> writes; throws what <see cref="JsonElement"/> throws for anything else.</summary>
    internal static ShardInputs Read(JsonElement json) => new()
    {
        Version = json.GetProperty("version").GetString()!,
        Seed = json.TryGetProperty("seed", out var seed) ? seed.GetUInt64() : null,
        Walks = json.GetProperty("walks").GetInt64(),
        Shards = json.GetProperty("shards").GetInt32(),
        Texts = [.. json.GetProperty("texts").EnumerateArray().Select(text => (text.GetProperty("path").GetString()!, text.GetProperty("content").GetString()!))],
        Variations = [.. json.GetProperty("variations").EnumerateArray().Select(variation => new Variation(
            variation.GetProperty("key").GetString()!,
            [.. variation.GetProperty("values").EnumerateArray().Select(value => value.GetString()!)],
            variation.GetProperty("everywhere").GetBoolean()))],
    };
}
