using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Binds <c>sources</c>.</summary>
internal static class SourcesBinder
{
    private static readonly OnExhausted[] Exhausted = [OnExhausted.Repeat, OnExhausted.Drop, OnExhausted.Stop];

    /// <summary>The sources in file order and their indices by name; a second source of one name is reported and left out.</summary>
    public static (ImmutableArray<DataSource> Sources, Dictionary<string, int> Indices) Bind(Binding binding, SectionReader run)
    {
        var count = Math.Min(CountOf(run.Value(RunKeys.Sources)), BindingBudget.MaxSources);
        var sources = ImmutableArray.CreateBuilder<DataSource>(count);
        var indices = new Dictionary<string, int>(count, StringComparer.Ordinal);
        var isEmpty = true;
        foreach (var item in run.Items(RunKeys.Sources))
        {
            isEmpty = false;
            if (sources.Count == BindingBudget.MaxSources)
            {
                binding.Report(ReadingRules.HostileInput, item.Span,
                    $"`sources` has more than {BindingBudget.MaxSources} entries, the most that are read");
                break;
            }

            if (BindSource(binding, item) is not { } source)
            {
                continue;
            }

            if (indices.TryAdd(source.Name.Value, sources.Count))
            {
                sources.Add(source);
            }
            else
            {
                ReportSecond(binding, source.Name, sources[indices[source.Name.Value]].Name.Place);
            }
        }

        if (isEmpty && run.Value(RunKeys.Sources) is { Kind: YamlKind.Sequence } list)
        {
            binding.ReportWrongType(list, new ValueName(RunKeys.Sources.Name), "at least one source");
        }

        return (sources.DrainToImmutable(), indices);
    }

    private static DataSource? BindSource(Binding binding, YamlNode item)
    {
        var expected = RunKeys.Sources.Type.Item!.Expected;
        var name = new ValueName("an entry of `sources`");
        if (item.Kind == YamlKind.Scalar)
        {
            return ScalarReader.Text(binding, item, KeyType.Text(expected), name) is { } plain
                ? new DataSource { Name = Checked(binding, item, plain) }
                : null;
        }

        if (SectionReader.Open(binding, item, SourceKeys.Group, name, expected) is not { } section)
        {
            return null;
        }

        var tags = ImmutableArray.CreateBuilder<Located<string>>(CountOf(section.Value(SourceKeys.Tags)));
        foreach (var tag in section.Items(SourceKeys.Tags))
        {
            if (ScalarReader.Text(binding, tag, SourceKeys.Tags.Type.Item!, new ValueName("tags")) is { } text)
            {
                tags.Add(text);
            }
        }

        var source = new DataSource
        {
            Name = section.Text(SourceKeys.Name) ?? default,
            Tags = tags.DrainToImmutable(),
            Documents = section.Number(SourceKeys.Documents),
            Tokens = section.Number(SourceKeys.Tokens),
            TokensPerDocument = section.Number(SourceKeys.TokensPerDocument),
            MaxEpochs = section.Number(SourceKeys.MaxEpochs),
            OnExhausted = section.Choice<OnExhausted>(SourceKeys.OnExhausted, Exhausted),
        };
        if (source.Name.Value is null)
        {
            return null;
        }

        Checked(binding, section.Value(SourceKeys.Name)!.Value, source.Name);
        return source;
    }

    private static int CountOf(YamlNode? list) => list is { Kind: YamlKind.Sequence } sequence ? sequence.ChildCount : 0;

    private static Located<string> Checked(Binding binding, YamlNode node, Located<string> name)
    {
        TrainerReading.CheckName(binding, node);
        return name;
    }

    private static void ReportSecond(Binding binding, Located<string> name, FileSpan first) =>
        binding.Report(new Finding
        {
            Rule = ReadingRules.DuplicateSource,
            Severity = ReadingRules.DuplicateSource.DefaultSeverity,
            Message = $"two sources are called {Shown.Quoted(name.Value)}, expected one; bounds cannot tell them apart",
            Primary = new Label(name.Place, "the second one"),
            Secondary = [new Label(first, "the first one")],
        });
}
