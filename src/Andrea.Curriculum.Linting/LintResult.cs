using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Suppressions;

namespace Andrea.Curriculum.Linting;

/// <summary>What linting one file gave.</summary>
/// <param name="Findings">Findings after settings and silencing, by file, position and code.</param>
/// <param name="Undecided">Regimes whose polytope is not decided yet; rules that need it said nothing about them.</param>
public sealed record LintResult(ImmutableArray<Finding> Findings, ImmutableArray<UndecidedRegime> Undecided)
{
    /// <summary>Findings that comments silence, in their order.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>Findings that the baseline knows, in their order.</summary>
    public ImmutableArray<Finding> Baselined { get; init; } = [];

    /// <summary>True when the findings were held against a baseline.</summary>
    public bool HasBaseline { get; init; }

    /// <summary>Codes of the rules that could not look at all of the file, since errors of reading hide a part of it.</summary>
    public ImmutableArray<string> Waiting { get; init; } = [];

    /// <summary>Codes of the rules that found something which the settings hide; each once, in any order.</summary>
    public ImmutableArray<string> Hidden { get; init; } = [];

    /// <summary>True when rules that the settings show did not run because errors of reading hide what they look at.</summary>
    public bool SomeChecksWait { get; init; }

    /// <summary>Number of findings of a severity.</summary>
    public int Count(Severity severity)
    {
        var count = 0;
        foreach (var finding in Findings)
        {
            count += finding.Severity == severity ? 1 : 0;
        }

        return count;
    }

    /// <summary>True when some finding is at least as severe as <paramref name="threshold"/>.</summary>
    public bool Reaches(Severity threshold)
    {
        foreach (var finding in Findings)
        {
            if (finding.Severity >= threshold)
            {
                return true;
            }
        }

        return false;
    }
}
