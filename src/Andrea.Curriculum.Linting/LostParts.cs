using Andrea.Curriculum.Configuration.Keys;

namespace Andrea.Curriculum.Linting;

/// <summary>Which part of a run is unknown when the value of a key cannot be read.</summary>
internal static class LostParts
{
    /// <summary>The part, by the keys from the top level, or from an entry of <c>regimes</c>, to the value.</summary>
    public static RuleNeeds Of(ReadOnlySpan<string> path) => path[0] switch
    {
        "curriculum" or "name" or "continues" or "regime" => RuleNeeds.Text,
        "steps" => RuleNeeds.Steps,
        "resume_step" or "curriculum_warmup_steps" => RuleNeeds.Schedule,
        "batch" => RuleNeeds.Batch,
        "optimizer" => RuleNeeds.Optimizer,
        "model" => RuleNeeds.Model,
        "monitoring" => RuleNeeds.Monitoring,
        "simulation" => RuleNeeds.Simulation,
        "bandit" => RuleNeeds.Bandit,
        "mix" => RuleNeeds.Mix,
        "floors" or "caps" or "exclude" or "include" or "groups" or "constraints" or "bounds" => RuleNeeds.Bounds,
        "curriculum_warmup_sources" => RuleNeeds.Warmups,
        "sources" => path.Length > 1 ? OfSource(path[1]) : RuleNeeds.Sources,

        // A regime without a start, or a place that no key of ours explains.
        _ => RuleNeeds.Names,
    };

    /// <summary>The parts that a key which stands at the wrong place was to fill.</summary>
    public static IEnumerable<RuleNeeds> OfMisplaced(string key)
    {
        foreach (var home in KeyCatalogue.Groups())
        {
            if (home.IndexOf(key) >= 0)
            {
                yield return home.Name switch
                {
                    "run" or "regime" => Of([key]),
                    "source" => OfSource(key),
                    "group" => RuleNeeds.Bounds,
                    "reward" => RuleNeeds.Bandit,
                    "coherence-gate" => RuleNeeds.Monitoring,
                    "source-loss" => RuleNeeds.Simulation,
                    var section => Of([section]),
                };
            }
        }
    }

    private static RuleNeeds OfSource(string key) =>
        key is "documents" or "tokens" or "tokens_per_document" or "max_epochs" or "on_exhausted" ? RuleNeeds.Sizes : RuleNeeds.Sources;
}
