using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Bandit;

/// <summary>AC303: <c>clip_at_zero: true</c>, a reward that pays for noise.</summary>
/// <remarks>
/// <para>
/// The published reward is scale x max(0, EMA - loss). Let a source learn nothing: its loss is m + sigma z with Gaussian z, and its
/// running average of weight a has variance sigma^2 a / (2 - a). Then EMA - loss has standard deviation sigma sqrt(1 + a / (2 - a)) =
/// sigma sqrt(2 / (2 - a)), and the positive part of a centred Gaussian averages its standard deviation over sqrt(2 pi). So the reward
/// averages scale sigma / sqrt(pi (2 - a)): 409.3 sigma for a scale of 1000 and a = 0.1.
/// </para>
/// <para>
/// The bandit prefers whatever source is noisiest. ANDREA's first run saw mean rewards of 340 to 453 for its repetitive sources, which
/// noise of 0.83 to 1.11 nats pays without any learning. A signed reward averages 0 on noise.
/// </para>
/// </remarks>
internal sealed class RectifiedNoiseRewardRule() : LintRule(
    new("AC303", "rectified-noise-reward", Severity.Warning, "a reward clipped at zero: it pays for noise"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Bandit | RuleNeeds.Schedule;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        foreach (var (clip, regime) in WrittenSettings.Of(context, bandit => bandit.RewardClipAtZero))
        {
            if (clip.Value && regime.Bandit.LearnsFromRewards)
            {
                sink.Report(At(
                    clip.Place,
                    "a reward clipped at zero pays for noise: the bandit prefers the source whose loss jumps most, whether or not it is learnt",
                    "negative rewards count as 0") with
                {
                    Notes = Arithmetic(regime.Bandit),
                    Help = "write `clip_at_zero: false`: a signed reward averages 0 on noise",
                });
            }
        }
    }

    private static ImmutableArray<string> Arithmetic(BanditSettings bandit)
    {
        var (alpha, scale) = (bandit.EmaAlpha.Value, bandit.RewardScale.Value);
        if (alpha.Sign <= 0 || alpha > Rational.One || scale.Sign <= 0)
        {
            return [];
        }

        var factor = scale.ToDouble() / Math.Sqrt(Math.PI * (2 - alpha.ToDouble()));
        return double.IsFinite(factor) && factor > 0
            ? [$"loss that is pure Gaussian noise of standard deviation sigma earns {Shown(factor)} sigma on average: "
                + $"{Figures.Exact(scale)} sigma / sqrt(pi (2 - {Figures.Exact(alpha)}))"]
            : [];
    }

    private static string Shown(double factor) =>
        factor >= 1 ? ExactText.FormatRounded(Rational.OfDouble(factor), 1) : ExactText.FormatRounded(Rational.OfDouble(factor), 6);
}
