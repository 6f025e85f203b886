using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Linting.Fingerprints;

/// <summary>
/// Gives findings the identity by which a baseline and other programs know them again: rule, keys around the primary place, first
/// regime concerned, and a count among findings that agree in all of these. Lines, values and messages have no part in it.
/// </summary>
internal sealed class Fingerprinting
{
    private const int LongestLine = 200;

    private readonly Dictionary<SourceText, YamlPlaces> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Takes the files in which findings may be.</summary>
    public Fingerprinting(TrainingRunReading reading, TrainingRunReading? continued)
    {
        Add(reading.Tree);
        if (reading.Plan?.Run.Trainer is { } trainer && trainer.Tree != reading.Tree)
        {
            Add(trainer.Tree);
        }

        if (continued is not null)
        {
            Add(continued.Tree);
        }
    }

    /// <summary>The findings with key paths and fingerprints.</summary>
    /// <param name="sorted">All findings of one file, in their order.</param>
    public ImmutableArray<Finding> Sign(ImmutableArray<Finding> sorted)
    {
        var signed = ImmutableArray.CreateBuilder<Finding>(sorted.Length);
        foreach (var finding in sorted)
        {
            var path = PathOf(finding.Primary.Place);
            var identity = string.Join('\n', finding.Rule.Code, path, SubjectOf(finding), LineOf(finding));
            var before = _seen.GetValueOrDefault(identity);
            _seen[identity] = before + 1;
            signed.Add(finding with
            {
                KeyPath = path,
                Fingerprint = Hash(identity + "\n" + before.ToString(CultureInfo.InvariantCulture)).ToString("x16", CultureInfo.InvariantCulture),
            });
        }

        return signed.MoveToImmutable();
    }

    /// <summary>The 64-bit hash FNV-1a (Fowler, Noll, Vo) of the text's UTF-16 code units: equal on every machine.</summary>
    public static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ (byte)c) * 1099511628211UL;
            hash = (hash ^ (byte)(c >> 8)) * 1099511628211UL;
        }

        return hash;
    }

    private void Add(YamlTree tree)
    {
        if (tree.HasRoot)
        {
            _places[tree.Source] = new YamlPlaces(tree);
        }
    }

    private string PathOf(FileSpan place)
    {
        if (!_places.TryGetValue(place.File, out var places))
        {
            return "";
        }

        var path = new StringBuilder();
        foreach (var (key, value) in places.PathTo(place.Span))
        {
            _ = key == value ? path.Append('[').Append(NameOf(value)).Append(']') : path.Append('/').Append(key.Characters);
        }

        return path.ToString();
    }

    private static string NameOf(YamlNode item) => item.Kind switch
    {
        YamlKind.Scalar => item.Text,
        YamlKind.Mapping when item.Find("name") is { Kind: YamlKind.Scalar } name => name.Text,
        _ => "",
    };

    private static string SubjectOf(Finding finding)
    {
        foreach (var subject in finding.Subjects)
        {
            if (subject.StartsWith("regime/", StringComparison.Ordinal))
            {
                return subject;
            }
        }

        return "";
    }

    /// <summary>A text that is not understood has no keys to go by: the line itself stands for them.</summary>
    private static string LineOf(Finding finding)
    {
        if (finding.Rule.Code is not ("AC001" or "AC007" or "AC010"))
        {
            return "";
        }

        var place = finding.Primary.Place;
        var line = place.File.Slice(place.File.LineSpan(place.Start.Line)).Trim();
        return line[..Math.Min(line.Length, LongestLine)].ToString();
    }
}
