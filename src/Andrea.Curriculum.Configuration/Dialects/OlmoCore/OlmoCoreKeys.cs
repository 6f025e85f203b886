using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.OlmoCore;

/// <summary>
/// AC003 and AC008: OLMo-core makes dataclasses of its configs, which take no other keys. Versions differ in theirs, so that only
/// misspelt and misplaced ones are reported.
/// </summary>
internal static class OlmoCoreKeys
{
    private static readonly string[] Source = ["source_name", "target_ratio", "paths", "max_repetition_ratio", "max_source_fraction"];

    private static readonly string[] Config =
    [
        "source_list", "source_configs", "requested_tokens", "max_tokens", "global_batch_size", "sequence_length", "seed", "dtype", "processes",
        "render_tables", "quiet",
    ];

    /// <summary>Checks the keys of a source.</summary>
    public static void CheckSource(DialectBinding binding, YamlNode source) => Misspelt(binding, source, "a source", Source);

    /// <summary>Checks the keys beside the sources.</summary>
    public static void CheckConfig(DialectBinding binding, OlmoCoreLayout layout)
    {
        if (layout.List != layout.Config)
        {
            foreach (var pair in layout.List.Pairs)
            {
                if (Config.Contains(pair.Key.Text))
                {
                    binding.Report(ReadingRules.MisplacedKey, pair.Key.Span,
                        $"{Quotation.Of(pair.Key.Text)} stands in `source_list`, but belongs beside it; OLMo-core refuses it here", $"move {Quotation.Of(pair.Key.Text)}");
                }
            }

            Misspelt(binding, layout.Config, "the mixture", Config);
        }
    }

    private static void Misspelt(DialectBinding binding, YamlNode mapping, string what, string[] known)
    {
        foreach (var pair in mapping.Pairs)
        {
            var name = pair.Key.Text;
            if (known.Contains(name) || binding.Nearest(name, known) is not { } nearest || mapping.Find(nearest) is not null)
            {
                continue;
            }

            binding.Report(new Finding
            {
                Rule = ReadingRules.UnknownKey,
                Severity = Severity.Error,
                Message = $"{what} has no key {Quotation.Of(name)}; OLMo-core refuses the file",
                Primary = new Label(binding.At(pair.Key), ""),
                Help = $"did you mean `{nearest}`?",
                Fix = binding.Rename([binding.At(pair.Key)], nearest),
            });
        }
    }
}
