using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>AC107: weights for sources that are not declared, one finding per name.</summary>
internal static class UnknownWeights
{
    private const int MostLabels = 10;

    /// <summary>Reports names of <c>train_weights</c> that <c>configs</c> does not have, or that there are no <c>configs</c>.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="layout">The file.</param>
    /// <param name="stages">The stages.</param>
    public static void Check(DialectBinding binding, LevanterLayout layout, ImmutableArray<LevanterStage> stages)
    {
        if (layout.Sources is not { } sources)
        {
            binding.Report(ReadingRules.MissingKey, layout.Weights!.Value.Key.Span,
                "there are weights and no `configs`, expected the sources by name; Levanter stops with a ValueError when it reads the config");
            return;
        }

        if (sources.Kind != YamlKind.Mapping)
        {
            return;
        }

        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in sources.Pairs)
        {
            declared.Add(pair.Key.Text);
        }

        var unknown = new Dictionary<string, List<FileSpan>>(StringComparer.Ordinal);
        foreach (var (name, _) in stages.SelectMany(stage => stage.Weights))
        {
            if (!declared.Contains(name.Value))
            {
                (unknown.TryGetValue(name.Value, out var places) ? places : unknown[name.Value] = []).Add(name.Place);
            }
        }

        var key = layout.SourcesKey;
        foreach (var (name, places) in unknown)
        {
            var nearest = binding.Nearest(name, declared);
            binding.Report(new Finding
            {
                Rule = ReadingRules.UnknownSource,
                Severity = ReadingRules.UnknownSource.DefaultSeverity,
                Message = $"no source of `{key}` is called {Quotation.Of(name)}; Levanter stops with a ValueError when it reads the config",
                Primary = new Label(places[0], "unknown name"),
                Secondary = [.. places.Skip(1).Take(MostLabels - 1).Select(place => new Label(place, "and here"))],
                Help = nearest is null ? null : $"did you mean {Quotation.Of(nearest)}?",
                Fix = nearest is null ? null : binding.Rename(places, nearest),
            });
        }
    }
}
