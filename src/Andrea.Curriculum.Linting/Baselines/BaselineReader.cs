using System.Globalization;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Linting.Baselines;

/// <summary>Reads the file of a baseline. A file that is not as it was written is refused as a whole: half of one would show or hide findings by chance.</summary>
public static class BaselineReader
{
    private const string Family = "andrea.baseline/";

    /// <summary>Reads a baseline. Never throws for what the text holds.</summary>
    public static BaselineReading Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var yaml = YamlReader.Read(source);
        if (!yaml.Problems.IsEmpty)
        {
            return Broken(source, yaml.Problems[0].Primary.Place.Span, yaml.Problems[0].Message);
        }

        if (!yaml.Tree.HasRoot || yaml.Tree.Root.Kind != YamlKind.Mapping || yaml.Tree.Root.Find("schema") is not { Kind: YamlKind.Scalar } schema)
        {
            return Broken(source, new TextSpan(0, 0), $"this is no baseline, expected the key \"schema\" with \"{Baseline.Schema}\"");
        }

        if (schema.Text != Baseline.Schema)
        {
            return Broken(source, schema.Span, schema.Text.StartsWith(Family, StringComparison.Ordinal)
                ? $"this baseline is of format {schema.Text[Family.Length..]}, and this version reads format {Baseline.Schema[Family.Length..]}"
                : $"this is no baseline, its schema is \"{schema.Text}\" and not \"{Baseline.Schema}\"");
        }

        return yaml.Tree.Root.Find("findings") is { Kind: YamlKind.Sequence } findings
            ? Read(source, findings)
            : Broken(source, yaml.Tree.Root.Span, "this baseline has no list \"findings\"");
    }

    private static BaselineReading Read(SourceText source, YamlNode findings)
    {
        var entries = new List<BaselineEntry>();
        foreach (var item in findings.Items)
        {
            if (TextOf(item, "path") is not { } path || TextOf(item, "code") is not { } code || TextOf(item, "fingerprint") is not { } fingerprint
                || !int.TryParse(TextOf(item, "count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            {
                return Broken(source, item.Span, "an entry needs \"path\", \"code\", \"fingerprint\" and a \"count\" of 1 or more");
            }

            entries.Add(new BaselineEntry(path, code, fingerprint, count) { Place = new FileSpan(source, item.Span) });
        }

        return new BaselineReading(new Baseline(entries), null);
    }

    private static string? TextOf(YamlNode entry, string key) => entry.Find(key) is { Kind: YamlKind.Scalar, IsNull: false, Text.Length: > 0 } value ? value.Text : null;

    private static BaselineReading Broken(SourceText source, TextSpan span, string problem)
    {
        var place = source.PositionOf(span.Start);
        return new BaselineReading(null, string.Create(CultureInfo.InvariantCulture, $"line {place.Line}, column {place.Column}: {problem}"));
    }
}
