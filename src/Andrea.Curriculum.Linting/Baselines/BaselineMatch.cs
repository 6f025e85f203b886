using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Baselines;

/// <summary>Holds findings against a baseline, file by file.</summary>
public sealed class BaselineMatch
{
    private readonly ImmutableArray<BaselineEntry> _entries;
    private readonly Dictionary<(string Path, string Code, string Fingerprint), int> _left = [];
    private readonly Dictionary<string, Func<string, bool>> _judged = new(StringComparer.Ordinal);

    /// <summary>Begins with no file seen.</summary>
    public BaselineMatch(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        _entries = baseline.Entries;
        foreach (var entry in _entries)
        {
            // A file that two sides were merged into may have an entry twice.
            var key = (entry.Path, entry.Code, entry.Fingerprint);
            _left[key] = Math.Max(_left.GetValueOrDefault(key), RuleCatalogue.IsIndispensable(entry.Code) ? 0 : entry.Count);
        }
    }

    /// <summary>The result of a file without the findings that the baseline knows, which it lists apart.</summary>
    /// <param name="path">The file, from the baseline's folder, with slashes.</param>
    /// <param name="result">What was found.</param>
    /// <param name="judged">Whether a rule, by code, looked at all of the file: only then an entry without its finding is stale.</param>
    public LintResult Apply(string path, LintResult result, Func<string, bool> judged)
    {
        ArgumentNullException.ThrowIfNull(result);
        _judged[path] = judged;
        var (fresh, known) = (ImmutableArray.CreateBuilder<Finding>(), ImmutableArray.CreateBuilder<Finding>());
        foreach (var finding in result.Findings)
        {
            var key = (path, finding.Rule.Code, finding.Fingerprint);
            var left = _left.GetValueOrDefault(key);
            _left[key] = left - 1;
            (left > 0 ? known : fresh).Add(finding);
        }

        return result with { Findings = fresh.ToImmutable(), Baselined = known.ToImmutable(), HasBaseline = true };
    }

    /// <summary>The entries that are about other files or rules than were looked at: they stay when the baseline is written again.</summary>
    /// <param name="exists">Whether there is a file, by its path from the baseline's folder.</param>
    public IEnumerable<BaselineEntry> Kept(Func<string, bool> exists) =>
        _entries.Where(entry => _judged.TryGetValue(entry.Path, out var judged) ? !judged(entry.Code) : exists(entry.Path));

    /// <summary>The entries whose findings are gone.</summary>
    /// <param name="exists">Whether there is a file, by its path from the baseline's folder.</param>
    /// <returns>Each with whether its file still exists.</returns>
    public IEnumerable<(BaselineEntry Entry, bool Exists)> Stale(Func<string, bool> exists)
    {
        foreach (var entry in _entries)
        {
            if (_judged.TryGetValue(entry.Path, out var judged))
            {
                if (judged(entry.Code) && (RuleCatalogue.IsIndispensable(entry.Code) || _left[(entry.Path, entry.Code, entry.Fingerprint)] > 0))
                {
                    yield return (entry, true);
                }
            }
            else if (!exists(entry.Path))
            {
                yield return (entry, false);
            }
        }
    }
}
