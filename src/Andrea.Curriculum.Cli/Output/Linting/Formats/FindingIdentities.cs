using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Output.Linting.Formats;

/// <summary>By what other programs know a finding of one file again when lines have shifted.</summary>
/// <param name="file">The file.</param>
internal sealed class FindingIdentities(LintedFile file)
{
    private readonly TreePointers _pointers = new(file.Reading.Tree);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The identity; call once for each finding, in their order.</summary>
    public string Of(Finding finding)
    {
        var identity = $"{finding.Rule.Code} {_pointers.Of(finding.Primary.Place)}";
        var before = _seen.GetValueOrDefault(identity);
        _seen[identity] = before + 1;
        return before == 0 ? identity : $"{identity} {before + 1}";
    }
}
