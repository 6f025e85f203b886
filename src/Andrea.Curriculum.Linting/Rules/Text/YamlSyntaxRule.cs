using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Text;

/// <summary>AC001: text that is not YAML, marked where it went wrong; an unclosed quote where it opened.</summary>
/// <remarks>The trainer refuses the file at launch, or worse: a merge marker or a lost quote swallows the keys behind it.</remarks>
internal sealed class YamlSyntaxRule() : ReadingRule(ReadingRules.YamlSyntax);
