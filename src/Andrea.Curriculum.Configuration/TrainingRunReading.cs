using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration;

/// <summary>Everything that reading a file gave: the plan when the file can be understood at all, and every problem of text, shape and names.</summary>
/// <param name="Source">The file.</param>
/// <param name="Tree">The YAML tree, perhaps partial.</param>
/// <param name="Plan">The run and its regimes; null when the text is no training run.</param>
/// <param name="Problems">Findings of <see cref="ReadingRules"/>, in the order of the text. With an error among them, only <c>lint</c> goes on.</param>
public sealed record TrainingRunReading(SourceText Source, YamlTree Tree, RegimePlan? Plan, ImmutableArray<Finding> Problems)
{
    /// <summary>How the file was read.</summary>
    public ReadingOptions Options { get; init; } = ReadingOptions.Default;

    /// <summary>True for a trainer's own file, read as it is; false for a native one, also when that is laid over a trainer's file.</summary>
    public bool IsTrainerFile => Plan?.Run.Trainer is { } trainer && trainer.Tree == Tree;

    /// <summary>True when nothing was found that forbids to use the plan.</summary>
    public bool IsUsable => Plan is not null && Problems.All(IsHarmless);

    /// <summary>True when the plan can be used by all that do not look at <c>simulation</c>: errors are in that section only.</summary>
    public bool IsUsableWithoutSimulation => IsUsable || (Plan is not null && !Tree.HasAliases && Tree.Root.Find("simulation") is { } simulation
        && Problems.All(problem => IsHarmless(problem) || IsWithin(problem, simulation.Span)));

    private static bool IsHarmless(Finding problem) => problem.Severity < Severity.Error || problem.Rule.LeavesRunKnown;

    /// <summary>A key of another section that stands here is missed there.</summary>
    private bool IsWithin(Finding problem, TextSpan section) =>
        problem.Rule.Code is "AC002" or "AC004" or "AC005" or "AC107"
        && problem.Secondary.Prepend(problem.Primary).All(label => label.Place.File == Source && section.Contains(label.Place.Span.Start));
}
