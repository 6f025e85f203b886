using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Dialects.Checks;

/// <summary>AC703 and AC704: weights that no share can come of.</summary>
internal static class WeightValues
{
    /// <summary>Reports a stage's negative and infinite weights, and weights that are all 0.</summary>
    /// <returns>True when all weights are finite, not negative, and not all 0.</returns>
    public static bool Check(DialectBinding binding, TrainerFile file, TrainerStage stage)
    {
        var (isSound, isKnown, hasPositive) = (true, true, false);
        foreach (var weight in stage.Weights)
        {
            var name = file.Sources[weight.Source].Name.Value;
            switch (weight.Number)
            {
                case { State: TrainerNumberState.NotFinite }:
                    isSound = false;
                    binding.Report(TrainerRules.NegativeOrNanWeight, weight.Number.Place.Span,
                        $"the weight of {Quotation.Of(name)} is {Quotation.Of(weight.Number.Text)}, expected a finite number; {file.Convention.OnNotFinite}");
                    break;
                case { Value.Sign: < 0 }:
                    isSound = false;
                    binding.Report(TrainerRules.NegativeOrNanWeight, weight.Number.Place.Span,
                        $"the weight of {Quotation.Of(name)} is {Quotation.Of(weight.Number.Text)}, expected 0 or more; {file.Convention.OnNegative}");
                    break;
                default:
                    isKnown &= weight.Number.Value is not null;
                    hasPositive |= weight.Number.Value is { Sign: > 0 };
                    break;
            }
        }

        if (isSound && isKnown && !hasPositive && !stage.Weights.IsEmpty)
        {
            isSound = false;
            binding.Report(TrainerRules.AllZeroWeights, stage.Weights[0].Number.Place.Span,
                $"all weights of {StageWords.Of(file, stage)} are 0, expected at least one above 0; {file.Convention.OnAllZero}");
        }

        return isSound && isKnown && hasPositive;
    }
}
