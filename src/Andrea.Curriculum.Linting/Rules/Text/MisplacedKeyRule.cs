using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Text;

/// <summary>AC008: a known key at the wrong level.</summary>
/// <remarks>
/// <c>gradient_clip</c> at top level instead of under <c>optimizer</c> is read by nobody: the run goes without, and the file looks as
/// if it had one.
/// </remarks>
internal sealed class MisplacedKeyRule() : ReadingRule(ReadingRules.MisplacedKey);
