using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Rules.Text;

/// <summary>AC010: a tab in the indentation of a line, where it keeps the text from being read.</summary>
/// <remarks>
/// YAML forbids tabs in indentation (YAML 1.2.2, section 6.1), since their width is a matter of the editor. Readers refuse the whole file,
/// most with a message about something else. A tab inside a text or before a comment is fine.
/// </remarks>
internal sealed class TabIndentationRule() : ReadingRule(ReadingRules.TabIndentation);
