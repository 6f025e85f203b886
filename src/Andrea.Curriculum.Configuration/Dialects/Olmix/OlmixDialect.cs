using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>
/// Configs of olmix: <c>generate</c> samples mixes for a swarm of small runs, <c>launch</c> trains one of them, <c>fit</c> proposes the
/// mix of the final run. The first and the last are bounds to search in and no plans.
/// </summary>
internal sealed class OlmixDialect : Dialect
{
    /// <inheritdoc/>
    public override string Name => "olmix";

    /// <inheritdoc/>
    public override string Trainer => "olmix";

    /// <inheritdoc/>
    public override string Lacking => "no `mix`, `swarm` or `priors`";

    /// <inheritdoc/>
    internal override DialectMatch Match(YamlNode root) =>
        OlmixLayout.CommandOf(root) is not null ? DialectMatch.Certain
        : OlmixLayout.IsOlmix(root) ? DialectMatch.WithoutMixture
        : DialectMatch.None;

    /// <inheritdoc/>
    internal override TrainerFile? Read(DialectBinding binding, YamlNode root)
    {
        switch (OlmixLayout.CommandOf(root))
        {
            case OlmixCommand.Generate:
                return new OlmixGeneration(binding, root).Read(this);
            case OlmixCommand.Fit:
                return new OlmixFit(binding, root).Read(this);
            case OlmixCommand.Launch:
                return OlmixLaunch.Read(binding, root, this);
            default:
                binding.Report(ReadingRules.MissingKey, root.Span, "there are no `data.sources` with `mix`, `swarm` or `priors` beside them: there is no mixture to look at");
                return null;
        }
    }
}
