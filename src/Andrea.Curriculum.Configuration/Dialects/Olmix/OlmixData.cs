using System.Collections.Immutable;
using System.Globalization;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>
/// <c>data.sources</c>: sources with files, topics or buckets of quality, topics with files or buckets. What has files is a leaf, and a
/// source of the mix (<c>SourceConfig</c>, <c>get_leaf_configs</c>).
/// </summary>
/// <param name="binding">The reading.</param>
/// <param name="command">What the file is for.</param>
/// <param name="sources">Takes the leaves.</param>
internal sealed class OlmixData(DialectBinding binding, OlmixCommand command, SourceList sources)
{
    private static readonly string[] Kinds = ["paths", "topics", "quality"];

    /// <summary>Reads the entries.</summary>
    /// <param name="root">The file's root.</param>
    /// <returns>The sources, in the order written.</returns>
    public ImmutableArray<OlmixNode> Read(YamlNode root) => Entries(root.Find("data")!.Value.Find("sources")!.Value, null, "source");

    private ImmutableArray<OlmixNode> Entries(YamlNode list, string? above, string what)
    {
        var nodes = ImmutableArray.CreateBuilder<OlmixNode>();
        var names = new Dictionary<string, FileSpan>(StringComparer.Ordinal);
        var number = 0;
        foreach (var entry in list.Items)
        {
            number++;
            if (!binding.IsMapping(entry, $"a {what}"))
            {
                continue;
            }

            OlmixKeys.CheckEntry(binding, entry, command);
            var name = NameOf(entry, what, number);
            if (!names.TryAdd(name.Value, name.Place))
            {
                ReportTwice(name, names[name.Value], what + "s");
                continue;
            }

            nodes.Add(Node(entry, name, above is null ? name.Value : $"{above}:{name.Value}", what));
        }

        return nodes.ToImmutable();
    }

    private OlmixNode Node(YamlNode entry, Located<string> name, string full, string what)
    {
        var weight = command == OlmixCommand.Generate && entry.Find("weight") is { IsNull: false } written
            ? OlmixNumbers.Weight(binding, written, full, "olmix does not check it, and no mix has such a share")
            : (TrainerNumber?)null;
        var kind = KindOf(entry, what, name);
        if (kind is { } below && below.Key.Text != "paths")
        {
            var topics = below.Key.Text == "topics";
            var isList = !DialectBinding.IsInterpolated(below.Value) && binding.IsList(below.Value, below.Key.Text);
            return new OlmixNode(name, full, weight, isList ? Entries(below.Value, full, topics ? "topic" : "bucket") : [], topics, null);
        }

        // A topic may have a colon in its name, and so the full name of a bucket elsewhere.
        if (sources.Find(full) is { } taken)
        {
            ReportTwice(new Located<string>(full, name.Place), sources[taken].Name.Place, "entries");
            return new OlmixNode(name, full, weight, [], false, null);
        }

        var leaf = sources.IndexOf(full, name.Place);
        if (leaf is { } index && kind is { } paths)
        {
            sources[index] = sources[index] with { Paths = Paths(paths.Value) };
        }

        return new OlmixNode(name, full, weight, [], false, leaf);
    }

    /// <summary>The only one of the keys that say what an entry has; null, and a finding, when there is none or several.</summary>
    private YamlPair? KindOf(YamlNode entry, string what, Located<string> name)
    {
        YamlPair? found = null;
        foreach (var key in Kinds)
        {
            if (entry.FindPair(key) is not { Value.IsNull: false } pair)
            {
                continue;
            }

            if (found is { } first)
            {
                binding.Report(TrainerRules.NotImplementedByTrainer, pair.Key.Span,
                    $"{what} {Quotation.Of(name.Value)} has both `{first.Key.Text}` and `{key}`, expected one; olmix refuses the file");
                return first;
            }

            found = pair;
        }

        if (found is null)
        {
            var expected = what switch { "source" => "`paths`, `topics` or `quality`", "topic" => "`paths` or `quality`", _ => "`paths`" };
            binding.Report(ReadingRules.MissingKey, entry.Span, $"{what} {Quotation.Of(name.Value)} has none of {expected}; olmix refuses the file");
        }
        else if (found is { Value: { Kind: YamlKind.Sequence, ChildCount: 0 } } empty && (empty.Key.Text != "paths" || command == OlmixCommand.Launch))
        {
            binding.Report(TrainerRules.NotImplementedByTrainer, empty.Value.Span, $"`{empty.Key.Text}` of {what} {Quotation.Of(name.Value)} is empty; olmix stops, since there is nothing to draw");
        }

        return found;
    }

    private ImmutableArray<Located<string>> Paths(YamlNode list)
    {
        if (DialectBinding.IsInterpolated(list) || !binding.IsList(list, "paths"))
        {
            return [];
        }

        var paths = ImmutableArray.CreateBuilder<Located<string>>(list.ChildCount);
        foreach (var path in list.Items)
        {
            if (binding.Text(path, "a path") is { } text)
            {
                paths.Add(text);
            }
        }

        return paths.ToImmutable();
    }

    private Located<string> NameOf(YamlNode entry, string what, int number)
    {
        if (entry.Find("name") is { IsNull: false } node)
        {
            return binding.Text(node, "name") ?? Assumed(entry, what, number);
        }

        binding.Report(ReadingRules.MissingKey, entry.Span, $"the {what} has no `name`; olmix refuses the file");
        return Assumed(entry, what, number);
    }

    private Located<string> Assumed(YamlNode entry, string what, int number) =>
        new($"{what}-{number.ToString(CultureInfo.InvariantCulture)}", binding.At(entry));

    private void ReportTwice(Located<string> name, FileSpan first, string plural) => binding.Report(new Finding
    {
        Rule = ReadingRules.DuplicateSource,
        Severity = ReadingRules.DuplicateSource.DefaultSeverity,
        Message = $"two {plural} are called {Quotation.Of(name.Value)}; olmix knows them by their names, and has one weight for both",
        Primary = new Label(name.Place, "again here"),
        Secondary = [new Label(first, "first here")],
        Help = "rename one of them, or unite their `paths`",
    });
}
