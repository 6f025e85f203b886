using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>
/// Reads the section <c>doremi</c> of nanotron's DoReMi example: names and weights of the domains, each a list or one text with commas.
/// Without weights its domains are drawn by their sizes.
/// </summary>
internal static class DomainReader
{
    private static readonly WeightConvention Weights = new()
    {
        Kind = WeightKind.Probability,
        Basis = CountingBasis.Sequences,
        RefusesOtherSum = true,
        Tolerance = Rational.Of(1, 1_000),
        OnOtherSum = "nanotron's DoReMi asserts that, to a thousandth",
        OnNegative = "nanotron's DoReMi checks only their sum",
        OnNotFinite = "nanotron's DoReMi asserts that they sum to 1",
        OnAllZero = "nanotron's DoReMi asserts that they sum to 1",
    };

    /// <summary>True when a file has domains.</summary>
    public static bool Has(YamlNode root) => root.Find("doremi")?.Find("domain_names") is { IsNull: false };

    /// <summary>Reads the domains.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="root">The file's root; it has domains.</param>
    /// <returns>The file; null when no domain could be read, which is reported.</returns>
    public static TrainerFile? Read(DialectBinding binding, Dialect dialect, YamlNode root)
    {
        var section = root.FindPair("doremi")!.Value;
        var names = section.Value.FindPair("domain_names")!.Value;
        var sources = new SourceList(binding);
        var domains = Entries(binding, names.Value, "domain_names");
        var indices = domains.Select(domain => sources.IndexOf(domain.Value, domain.Place)).ToList();
        if (domains.IsEmpty)
        {
            binding.Report(ReadingRules.MissingKey, names.Key.Span, "`domain_names` names no domain");
            return null;
        }

        var weights = section.Value.FindPair("domain_weights") is { Value.IsNull: false } pair ? Numbers(binding, names, pair, domains.Length) : [];
        var place = binding.At(section.Key);
        var stage = new TrainerStage { Place = place, Name = new Setting<string>("mix", null), MixIsElsewhere = weights.IsEmpty };
        return new TrainerFile
        {
            Dialect = dialect,
            Tree = root.Tree,
            Place = place,
            Sources = sources.ToImmutable(),
            Stages =
            [
                stage with
                {
                    Weights = [.. weights.Select((weight, i) => (Source: indices[i], domains[i].Place, Weight: weight)).Where(entry => entry.Source is not null)
                        .Select(entry => new TrainerWeight(entry.Source!.Value, entry.Place, entry.Weight))],
                },
            ],
            Convention = Weights,
        };
    }

    private static ImmutableArray<TrainerNumber> Numbers(DialectBinding binding, YamlPair names, YamlPair pair, int domains)
    {
        if (DialectBinding.IsInterpolated(pair.Value))
        {
            return [];
        }

        var weights = pair.Value.Kind == YamlKind.Sequence
            ? [.. Items(pair.Value).Select(item => binding.Number(item, "domain_weights"))]
            : Entries(binding, pair.Value, "domain_weights").Select(entry => binding.Number(entry.Value, entry.Place, "domain_weights")).ToImmutableArray();
        return ParallelLists.AreEqual(
            binding, (names.Key, domains), "names", (pair.Key, weights.Length), "weights", "`doremi`", "each weight belongs to the name at its place")
            ? weights
            : [];
    }

    private static ImmutableArray<Located<string>> Entries(DialectBinding binding, YamlNode node, string what)
    {
        if (node.Kind == YamlKind.Sequence)
        {
            return FolderReader.Paths(binding, node, what);
        }

        if (binding.Text(node, what) is not { } text)
        {
            return [];
        }

        var entries = ImmutableArray.CreateBuilder<Located<string>>();
        var written = binding.File.Slice(node.Span).IndexOf(text.Value, StringComparison.Ordinal);
        foreach (var range in text.Value.AsSpan().Split(','))
        {
            var piece = text.Value[range];
            if (piece.Trim() is { Length: > 0 } entry)
            {
                var start = node.Span.Start + written + range.Start.GetOffset(text.Value.Length) + piece.IndexOf(entry, StringComparison.Ordinal);
                entries.Add(new Located<string>(entry, written < 0 ? text.Place : binding.At(new TextSpan(start, entry.Length))));
            }
        }

        return entries.ToImmutable();
    }

    private static List<YamlNode> Items(YamlNode list)
    {
        var items = new List<YamlNode>(list.ChildCount);
        foreach (var item in list.Items)
        {
            items.Add(item);
        }

        return items;
    }
}
