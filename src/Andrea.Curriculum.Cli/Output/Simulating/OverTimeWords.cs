using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Cli.Output.Simulating;

/// <summary>What a simulation says over time and over walks, in words.</summary>
internal static class OverTimeWords
{
    /// <summary>Spells that are named.</summary>
    private const int GreatestSpells = 3;

    /// <summary>Shares of the best mix below this are not named.</summary>
    private const double LeastNamed = 0.0005;

    /// <summary>A figure, part by part of the regime's steps.</summary>
    public static string Parts(RegimeSummary regime, Func<TimePart, FigureSummary> figure, int places) =>
        string.Join(' ', regime.Time.Select(part => SimulationWords.Fixed(figure(part).Mean, places)));

    /// <summary>How long the walks camp without a break; null when none does, or it is not judged.</summary>
    public static string? Spells(SimulationSummary summary, CampingSummary camping)
    {
        if (camping.Spells is not { Spells: > 0 } spells)
        {
            return null;
        }

        var named = spells.OfFirstWalk.Take(GreatestSpells).Select(spell =>
            $"{DisplayText.Escape(summary.Sources[spell.Source])} from step {NumberText.Count(spell.FirstStep)} for {NumberText.Count(spell.Steps)}");
        var more = spells.OfFirstWalk.Length > GreatestSpells ? ", ..." : "";
        var first = spells.OfFirstWalk.IsEmpty ? "" : $"; first walk: {string.Join(", ", named)}{more}";
        return $"{NumberText.Count(spells.Spells)} of {NumberText.Count((long)Math.Round(spells.MeanSteps))} steps on average, the longest of {NumberText.Count(spells.Longest)}{first}";
    }

    /// <summary>What the walks earn less than the best fixed mix, or why that is not defined.</summary>
    public static string Regret(SimulationSummary summary, RegimeSummary regime)
    {
        if (regime.BestFixedMix is not { } best || regime.Figures.FirstOrDefault(figure => figure.Figure == WalkFigure.Regret) is not { } regret)
        {
            return summary.Environment switch
            {
                LossEnvironment.LearningCurve or LossEnvironment.Memorise => "not defined: losses depend on what a walk has drawn, so that no mix has a reward of its own",
                LossEnvironment.Noise => "not defined: no mix earns more than 0 on average; a signed reward averages 0 on noise",
                _ => "not defined: no mix earns more than 0 on average",
            };
        }

        var mix = best.Mix.Select((share, source) => (Share: share, Source: source)).Where(entry => entry.Share >= LeastNamed)
            .OrderByDescending(entry => entry.Share).ToList();
        var names = mix.Count > GreatestSpells ? $"{NumberText.Count(mix.Count, "source")}"
            : string.Join(", ", mix.Select(entry => $"{DisplayText.Escape(summary.Sources[entry.Source])} {SimulationWords.Fixed(entry.Share, 2)}"));
        return $"{SimulationWords.Fixed(100 * regret.Mean, 1)}%{Spread(regret, 100, 1, "%")} less reward than the best fixed mix, {names}, which earns {RewardText.Of(best.Reward, best.Reward)} a pull";
    }

    /// <summary>The middle nine tenths of the walks, in parentheses; nothing for one walk.</summary>
    public static string Spread(FigureSummary figure, double scale, int places, string unit = "") => figure.Band is { } band
        ? $" ({SimulationWords.Fixed(scale * band.Low, places)}{unit} to {SimulationWords.Fixed(scale * band.High, places)}{unit})"
        : "";
}
