using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Linting.Rules.Bandit;

/// <summary>The values of one bandit setting that a file writes, each once however many regimes inherit it.</summary>
internal static class WrittenSettings
{
    /// <summary>Values in force in regimes that still run under an adaptive bandit.</summary>
    /// <typeparam name="T">Type of the setting.</typeparam>
    /// <param name="context">The run.</param>
    /// <param name="setting">Picks the setting.</param>
    public static IEnumerable<(Located<T> Value, Regime Regime)> Of<T>(LintContext context, Func<BanditSettings, Setting<T>> setting)
    {
        var seen = new HashSet<FileSpan>();
        foreach (var regime in context.Regimes)
        {
            if (!regime.IsDead && !regime.IsPast && regime.Bandit.IsWrittenAndAdaptive
                && setting(regime.Bandit) is { Place: { } place, Value: var value } && seen.Add(place))
            {
                yield return (new Located<T>(value, place), regime);
            }
        }
    }
}
