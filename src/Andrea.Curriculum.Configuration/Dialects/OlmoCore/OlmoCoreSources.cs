using System.Collections.Immutable;
using System.Globalization;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.OlmoCore;

/// <summary>The entries of <c>sources</c>: a name, a ratio of the whole mixture, files, and how much of them may be used.</summary>
internal static class OlmoCoreSources
{
    /// <summary>Reads the entries.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="layout">The file.</param>
    /// <param name="sources">Takes the sources.</param>
    /// <returns>The ratios, in the order written.</returns>
    public static ImmutableArray<TrainerWeight> Read(DialectBinding binding, OlmoCoreLayout layout, SourceList sources)
    {
        var weights = ImmutableArray.CreateBuilder<TrainerWeight>();
        var number = 0;
        foreach (var item in layout.Sources.Value.Items)
        {
            number++;
            if (!binding.IsMapping(item, "a source"))
            {
                continue;
            }

            OlmoCoreKeys.CheckSource(binding, item);
            var written = Required(binding, item, "source_name") is { } node ? binding.Text(node, "source_name") : null;
            var name = written ?? new Located<string>($"source-{number.ToString(CultureInfo.InvariantCulture)}", binding.At(item));
            if (IndexOf(binding, sources, name) is not { } source)
            {
                break;
            }

            sources[source] = sources[source] with
            {
                Paths = Paths(binding, item),
                MaxEpochs = OlmoCoreLimits.Read(binding, item, name),
            };
            if (Required(binding, item, "target_ratio") is { } ratio)
            {
                weights.Add(new TrainerWeight(source, name.Place, binding.Number(ratio, "target_ratio")));
            }
        }

        return weights.ToImmutable();
    }

    /// <summary>Index of a new source. One whose name is taken is a source of another name: its ratio counts in the sum.</summary>
    private static int? IndexOf(DialectBinding binding, SourceList sources, Located<string> name)
    {
        if (sources.Find(name.Value) is not { } first)
        {
            return sources.IndexOf(name.Value, name.Place);
        }

        binding.Report(new Finding
        {
            Rule = ReadingRules.DuplicateSource,
            Severity = ReadingRules.DuplicateSource.DefaultSeverity,
            Message = $"two sources are called {Quotation.Of(name.Value)}; OLMo-core keeps the files of the last alone, and spreads the missing tokens over all sources",
            Primary = new Label(name.Place, "again here"),
            Secondary = [new Label(sources[first].Name.Place, "first here")],
            Help = "rename one of them, or unite their `paths`",
        });
        for (var copy = 2; ; copy++)
        {
            var other = $"{name.Value} ({copy.ToString(CultureInfo.InvariantCulture)})";
            if (sources.Find(other) is null)
            {
                return sources.IndexOf(other, name.Place);
            }
        }
    }

    private static ImmutableArray<Located<string>> Paths(DialectBinding binding, YamlNode item)
    {
        if (Required(binding, item, "paths") is not { } list || DialectBinding.IsInterpolated(list) || !binding.IsList(list, "paths"))
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

        if (paths.Count == 0)
        {
            binding.Report(TrainerRules.NotImplementedByTrainer, list.Span,
                "`paths` is empty, expected at least one file; OLMo-core never checks it, finds 0 tokens, and stops when it builds the mixture");
        }

        return paths.ToImmutable();
    }

    private static YamlNode? Required(DialectBinding binding, YamlNode item, string key)
    {
        if (item.Find(key) is { IsNull: false } value)
        {
            return value;
        }

        binding.Report(ReadingRules.MissingKey, item.Span, $"the source has no `{key}`; OLMo-core refuses the file");
        return null;
    }
}
