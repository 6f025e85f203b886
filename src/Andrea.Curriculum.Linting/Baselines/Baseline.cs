using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Baselines;

/// <summary>The findings that a team had when it began to lint: they are known, and only others count.</summary>
public sealed class Baseline
{
    /// <summary>The version of its format.</summary>
    public const string Schema = "andrea.baseline/1";

    /// <summary>Takes entries and sorts them by path, code and fingerprint.</summary>
    public Baseline(IEnumerable<BaselineEntry> entries) =>
        Entries = [.. entries
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.Code, StringComparer.Ordinal)
            .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal)];

    /// <summary>The entries, sorted.</summary>
    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <summary>The entries for what was found in a file.</summary>
    /// <param name="path">The file, from the baseline's folder, with slashes.</param>
    /// <param name="findings">Its findings; those without which a broken file would look clean get none.</param>
    public static IEnumerable<BaselineEntry> EntriesOf(string path, IEnumerable<Finding> findings) =>
        from finding in findings
        where !RuleCatalogue.IsIndispensable(finding.Rule.Code)
        group finding by (finding.Rule.Code, finding.Fingerprint) into same
        select new BaselineEntry(path, same.Key.Code, same.Key.Fingerprint, same.Count());

    /// <summary>The text of the file: JSON with one entry in each line, so that a merge takes the lines of both sides.</summary>
    public string Text()
    {
        var text = new StringBuilder($"{{\n  \"schema\": \"{Schema}\",\n  \"findings\": [");
        for (var i = 0; i < Entries.Length; i++)
        {
            text.Append(i > 0 ? ",\n    " : "\n    ").Append(LineOf(Entries[i]));
        }

        return text.Append(Entries.IsEmpty ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    private static string LineOf(BaselineEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("path", entry.Path);
            writer.WriteString("code", entry.Code);
            writer.WriteString("fingerprint", entry.Fingerprint);
            writer.WriteNumber("count", entry.Count);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
