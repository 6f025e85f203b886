using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Checks;

/// <summary>AC701, AC702 and AC709: weights that were meant as shares or percentages and do not add up.</summary>
internal static class WeightSums
{
    /// <summary>Sums nearer to 1 than this are rounding: of 128 public mixtures 54 are off by more than a millionth.</summary>
    private static readonly Rational Rounding = Rational.Of(1, 1_000_000);

    /// <summary>Sums nearer to 1 than this change no share by more than its third digit.</summary>
    private static readonly Rational Slight = Rational.Of(1, 1_000);

    /// <summary>Decimals from which a sum may be off because each weight was rounded; with fewer, people reckon in their heads and slip.</summary>
    private const int LeastDecimals = 4;

    /// <summary>Sums farther from 1 than this look as if a source had come or gone.</summary>
    private static readonly Rational Dropped = Rational.Of(1, 100);

    /// <summary>Reports what a stage's sum says; its weights are finite, not negative, and not all 0.</summary>
    public static void Check(DialectBinding binding, TrainerFile file, TrainerStage stage)
    {
        var convention = file.Convention;
        var values = stage.Weights.Select(weight => weight.Number.Value!.Value).ToImmutableArray();
        var sum = values.Aggregate(Rational.Zero, static (before, value) => before + value);
        if (convention.Kind is not (WeightKind.Relative or WeightKind.Probability or WeightKind.ShareOfMix) || sum == Rational.One)
        {
            return;
        }

        var off = Rational.Abs(sum - Rational.One);
        if (convention.RefusesOtherSum)
        {
            if (off > convention.Tolerance)
            {
                Report(binding, file, stage, TrainerRules.NotImplementedByTrainer, Severity.Error, sum, 1,
                    $"the weights of {StageWords.Of(file, stage)} sum to {Text(sum)}, expected 1; {convention.OnOtherSum}");
            }

            return;
        }

        if (off <= Rational.Max(Rational.Max(Rounding, convention.Tolerance), RoundingOf(stage)))
        {
            return;
        }

        if (AreShares(values, 1) && (off <= Dropped || convention.IsPrior))
        {
            Report(binding, file, stage, TrainerRules.WeightsNotNormalised, off <= Slight || convention.IsPrior ? Severity.Info : Severity.Warning, sum, 1,
                $"the weights of {StageWords.Of(file, stage)} look like shares and sum to {Text(sum)}, expected 1; {convention.OnOtherSum}");
        }
        else if (AreShares(values, 1) && sum >= Rational.Of(1, 2) && sum <= Rational.Of(3, 2))
        {
            ReportDropped(binding, file, stage, sum, 1, "shares");
        }
        else if (!convention.IsPrior && AreShares(values, 100) && Rational.Abs(sum - 100) is var percent && percent <= 25 && percent > Rounding)
        {
            ReportDropped(binding, file, stage, sum, 100, "percentages");
        }
    }

    /// <summary>What rounding every weight to the decimals of the finest one can change: half a unit each; 0 when even that is coarse.</summary>
    private static Rational RoundingOf(TrainerStage stage)
    {
        var decimals = stage.Weights.Max(weight => DecimalsOf(weight.Number.Text));
        return decimals < LeastDecimals ? Rational.Zero : Rational.Of(stage.Weights.Length, 2 * BigInteger.Pow(10, decimals));
    }

    /// <summary>Digits behind the point; 0 for a number with an exponent or an unreasonable length.</summary>
    private static int DecimalsOf(string text) =>
        text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point && text.Length - point <= 20 && !text.AsSpan(point + 1).ContainsAnyExceptInRange('0', '9')
            ? text.Length - point - 1
            : 0;

    /// <summary>Numbers that nobody writes but as parts of a whole: none is above it, and at least one has decimals.</summary>
    private static bool AreShares(ImmutableArray<Rational> values, int whole) =>
        values.Length > 1 && values.All(value => value <= whole) && values.Any(value => !value.Denominator.IsOne);

    private static void ReportDropped(DialectBinding binding, TrainerFile file, TrainerStage stage, Rational sum, int whole, string what)
    {
        var (missing, change) = sum < whole ? (whole - sum, "short of") : (sum - whole, "above");
        Report(binding, file, stage, TrainerRules.DroppedSourceSuspected, Severity.Warning, sum, whole,
            $"the weights of {StageWords.Of(file, stage)} look like {what} and sum to {Text(sum)}, {Text(missing)} {change} {whole}: as if a source had {(sum < whole ? "gone" : "come")}; {file.Convention.OnOtherSum}");
    }

    private static void Report(
        DialectBinding binding, TrainerFile file, TrainerStage stage, RuleDescriptor rule, Severity severity, Rational sum, int whole, string message)
    {
        var greatest = stage.Weights.MaxBy(weight => weight.Number.Value!.Value);
        binding.Report(new Finding
        {
            Rule = rule,
            Severity = severity,
            Message = message,
            Primary = new Label(stage.Weights[0].Number.Place, $"from here on the sum is {Text(sum)}"),
            Notes = rule == TrainerRules.NotImplementedByTrainer
                ? []
                : [$"every share changes by the factor {Text(Rational.Of(whole) / sum)}: {Quotation.Of(file.Sources[greatest.Source].Name.Value)} is written as {greatest.Number.Text} and gets {Text(greatest.Number.Value!.Value / sum)}"],
        });
    }

    /// <summary>A value with six digits behind the point, less when it is exact with fewer.</summary>
    private static string Text(Rational value) => value.ToDouble().ToString("0.######", CultureInfo.InvariantCulture);
}
