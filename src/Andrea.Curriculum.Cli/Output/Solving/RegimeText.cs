using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Facts of a regime in words.</summary>
internal static class RegimeText
{
    private const int GreatestNames = 4;

    /// <summary>The steps that a regime covers.</summary>
    public static string Steps(Regime regime)
    {
        var past = regime.IsPast ? ", already past" : "";
        return regime switch
        {
            { IsDead: true } => $"never runs: it would begin at step {NumberText.Count(regime.Start)}",
            { End: { } end } => $"steps {NumberText.Count(regime.Start)} to {NumberText.Count(end - 1)}{past}",
            _ => $"from step {NumberText.Count(regime.Start)}{past}",
        };
    }

    /// <summary>What the mixes of a search are for; null for a run.</summary>
    public static string? Search(TrainingRun run) => run is { Trainer: { IsSearch: true } file, Steps: null }
        ? file.Tokens is { } tokens ? $"mixes for runs of {TokenText.Tokens(Rational.Of(tokens.Value))} tokens" : "mixes for runs of any length"
        : null;

    /// <summary>How many sources a regime has, and why not the others.</summary>
    public static string Sources(TrainingRun run, Regime regime)
    {
        var count = regime.Present.Length;
        int[] absent = [.. Enumerable.Range(0, count).Where(i => !regime.Present[i])];
        int[] excluded = [.. Enumerable.Range(0, count).Where(i => regime.Present[i] && regime.Exclusions[i] is not null)];
        var text = $"{NumberText.Count(count - absent.Length - excluded.Length)} of {NumberText.Count(count)}";
        if (excluded.Length > 0)
        {
            text += $"; excluded: {Names(run, excluded)}";
        }

        return absent.Length > 0 ? $"{text}; {NumberText.Count(absent.Length)} not in the warmup" : text;
    }

    /// <summary>Some names, and how many more there are.</summary>
    public static string Names(TrainingRun run, IReadOnlyList<int> sources)
    {
        var names = string.Join(", ", sources.Take(GreatestNames).Select(source => Name(run, source)));
        return sources.Count > GreatestNames ? $"{names} and {NumberText.Count(sources.Count - GreatestNames)} more" : names;
    }

    /// <summary>A source's name, fit for a terminal.</summary>
    public static string Name(TrainingRun run, int source) => DisplayText.Escape(run.Sources[source].Name.Value);
}
