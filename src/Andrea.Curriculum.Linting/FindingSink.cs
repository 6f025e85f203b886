using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting;

/// <summary>Takes what the rules report.</summary>
internal sealed class FindingSink
{
    private readonly List<Finding> _findings = [];

    /// <summary>Everything reported so far, in the order of reporting.</summary>
    public List<Finding> Findings => _findings;

    /// <summary>Takes a finding.</summary>
    public void Report(Finding finding) => _findings.Add(finding);
}
