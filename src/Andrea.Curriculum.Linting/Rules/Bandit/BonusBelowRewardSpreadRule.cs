using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Bandit;

/// <summary>AC302: a written reward scale against which UCB's exploration bonus is negligible, so that the bandit turns greedy.</summary>
/// <remarks>
/// <para>
/// UCB1 adds C sqrt(ln N / n) to the mean reward of a source that n of N pulls have drawn (Auer et al. 2002, for rewards in [0, 1]). A
/// reward of 1000 times the drop of the loss leaves that interval far behind: the mean rewards of ANDREA's first run spread over
/// 453 - 340 = 113, while the bonus of C = sqrt(2) is 2.35 after one pull of each of 16 sources and 0.05 at the run's end.
/// </para>
/// <para>
/// The rule fires when the bonus is below a tenth of the spread even after a single pull of each source, where it is largest. The
/// spread is that of the simulation's losses under a clipped reward, which average scale sigma / sqrt(pi (2 - alpha)); else 0.113 per
/// unit of scale, as published.
/// </para>
/// <para>
/// The constant that it prints keeps the best source below camping to the end of the regime. UCB pulls so that all scores stay equal:
/// with a part q of N pulls for the best of K sources, and the rest even, spread = C (sqrt((K - 1) / (1 - q)) - sqrt(1 / q)) sqrt(ln N / N).
/// q is taken half-way from 1/K to 1/2, from which on a source camps (3/4 between two sources).
/// </para>
/// </remarks>
internal sealed class BonusBelowRewardSpreadRule() : LintRule(
    new("AC302", "bonus-below-reward-spread", Severity.Warning, "a reward scale against which UCB's exploration bonus is negligible"))
{
    /// <summary>(453 - 340) / 1000: spread of mean rewards that ANDREA's first run saw, per unit of scale.</summary>
    private const double PublishedSpread = 0.113;

    private const double Negligible = 0.1;

    /// <inheritdoc/>
    internal override RuleNeeds Needs =>
        RuleNeeds.Bandit | RuleNeeds.Schedule | RuleNeeds.Steps | RuleNeeds.Sources | RuleNeeds.Warmups | RuleNeeds.Bounds | RuleNeeds.Simulation | RuleNeeds.Batch;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var (scale, first) in WrittenSettings.Of(context, bandit => bandit.RewardScale))
        {
            var regime = Longest(context, first, scale.Value);
            var arms = AvailableSources.Count(regime);
            var constant = regime.Bandit.Exploration.Value.ToDouble();
            if (regime.Bandit.Policy.Value != BanditPolicy.Ucb1 || arms < 2 || constant <= 0)
            {
                continue;
            }

            var (spread, origin) = Spread(context.Run, regime, scale.Value.ToDouble());
            var greatestBonus = constant * Math.Sqrt(ScalarMath.Log(arms));
            if (double.IsFinite(spread) && greatestBonus < Negligible * spread)
            {
                sink.Report(Describe(context.Run, regime, scale, arms, spread, origin, greatestBonus));
            }
        }
    }

    private static Regime Longest(LintContext context, Regime first, Rational scale)
    {
        var longest = first;
        foreach (var regime in context.Regimes)
        {
            if (!regime.IsDead && !regime.IsPast && regime.Bandit.IsWrittenAndAdaptive && regime.Bandit.RewardScale.Value == scale
                && regime.End - regime.Start > longest.End - longest.Start)
            {
                longest = regime;
            }
        }

        return longest;
    }

    private static (double Spread, string Origin) Spread(TrainingRun run, Regime regime, double scale)
    {
        var (least, greatest, known) = (double.MaxValue, 0.0, 0);
        if (run.Simulation is { } simulation && regime.Bandit.RewardClipAtZero.Value)
        {
            var perNat = scale / Math.Sqrt(Math.PI * (2 - regime.Bandit.EmaAlpha.Value.ToDouble()));
            foreach (var loss in simulation.Sources)
            {
                if (loss.Noise is { } noise && regime.IsAvailable(loss.Source))
                {
                    var reward = noise.Value.ToDouble() * perNat;
                    (least, greatest, known) = (Math.Min(least, reward), Math.Max(greatest, reward), known + 1);
                }
            }
        }

        return known > 1 && greatest > least
            ? (greatest - least, "of the losses under `simulation`")
            : (PublishedSpread * scale, "as the ANDREA run saw it, 0.113 per unit of scale");
    }

    private Finding Describe(
        TrainingRun run, Regime regime, Configuration.Text.Located<Rational> scale, int arms, double spread, string origin, double greatestBonus)
    {
        var exploration = regime.Bandit.Exploration;
        var written = exploration.Place is null ? "assumed " : "";
        var perStep = regime.Bandit.Draw.Value == BanditDraw.Sequence && run.Batch?.Sequences is { } sequences ? sequences.Value : 1L;
        var help = "let rewards stay near 1: a smaller `scale`";
        if (regime.End - regime.Start is { } steps && (double)steps * perStep > arms)
        {
            var pulls = (double)steps * perStep;
            var part = 0.5 * ((1.0 / arms) + (arms == 2 ? 0.75 : 0.5));
            var matching = spread * Math.Sqrt(pulls / ScalarMath.Log(pulls)) / (Math.Sqrt((arms - 1) / (1 - part)) - Math.Sqrt(1 / part));
            help = $"write `exploration: {Whole(matching)}`, with which the best of {arms} sources still gets no more than about {100 * part:F0}% of "
                + $"{Figures.Rough(Rational.OfDouble(pulls))} pulls in `{regime.Name}`; or, to the same effect, "
                + $"`scale: {Significant(scale.Value.ToDouble() * exploration.Value.ToDouble() / matching)}`";
        }

        return At(
            scale.Place,
            $"rewards spread over about {Whole(spread)}, the exploration bonus is {Short(greatestBonus)} at most: UCB turns greedy and stays with the first best source",
            "reward scale") with
        {
            Secondary = exploration.Place is { } place ? [new Label(place, "the exploration constant")] : [],
            Notes =
            [
                $"the bonus after one pull of each source is C sqrt(ln {arms}) with {written}C = {Short(exploration.Value.ToDouble())}, and falls from there",
                $"spread of mean rewards: {origin}",
            ],
            Help = help,
        };
    }

    /// <summary>The first two digits that count, rounded down.</summary>
    private static string Significant(double value)
    {
        var places = 0;
        for (var left = value; left < 10 && places < 12; left *= 10)
        {
            places++;
        }

        var unit = 1.0;
        for (var i = 0; i < places; i++)
        {
            unit *= 10;
        }

        return ExactText.FormatRounded(Rational.OfDouble(Math.Floor(value * unit) / unit), places);
    }

    private static string Short(double value) => ExactText.FormatRounded(Rational.OfDouble(value), 2);

    private static string Whole(double value) =>
        value < 10 ? Short(value) : Figures.Rough(Rational.OfDouble(Math.Ceiling(value))).Replace(",", "", StringComparison.Ordinal).Split('.')[0];
}
