using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting;

/// <summary>
/// Adds up how long each rule takes over all files and threads. What rules share, such as the analysis of a regime, counts for the
/// first one that asks for it.
/// </summary>
/// <param name="clock">Tells the time.</param>
public sealed class RuleTimings(TimeProvider clock)
{
    private readonly long[] _elapsed = new long[RuleCatalogue.Rules.Length];

    /// <summary>The rules and their times, the longest first; equal ones in the order of their codes.</summary>
    public IReadOnlyList<(RuleDescriptor Rule, TimeSpan Elapsed)> All =>
        [.. RuleCatalogue.Rules.Select((rule, i) => (rule.Descriptor, clock.GetElapsedTime(0, _elapsed[i]))).OrderByDescending(rule => rule.Item2)];

    /// <summary>The time now, for <see cref="Add"/>.</summary>
    internal long Now => clock.GetTimestamp();

    /// <summary>Adds the time since <paramref name="started"/> to a rule.</summary>
    /// <param name="rule">Its index in the catalogue.</param>
    /// <param name="started">When it started.</param>
    internal void Add(int rule, long started) => Interlocked.Add(ref _elapsed[rule], clock.GetTimestamp() - started);
}
