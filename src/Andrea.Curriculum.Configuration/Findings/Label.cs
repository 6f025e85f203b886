using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Findings;

/// <summary>A marked place of a finding and what is to be seen there.</summary>
/// <param name="Place">The file and span.</param>
/// <param name="Text">Short text beside the mark; empty when the message says all.</param>
public readonly record struct Label(FileSpan Place, string Text);
