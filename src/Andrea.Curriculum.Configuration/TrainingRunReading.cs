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
    /// <summary>True when nothing was found that forbids to use the plan.</summary>
    public bool IsUsable => Plan is not null && Problems.All(problem => problem.Severity < Severity.Error);
}
