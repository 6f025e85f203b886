using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Regimes;

/// <summary>Merges <c>bandit</c> sections key by key.</summary>
internal static class BanditInheritance
{
    /// <summary>The settings after a section.</summary>
    public static BanditSettings Merge(BanditSettings inherited, BanditScope? written)
    {
        if (written is null)
        {
            return inherited;
        }

        return new BanditSettings
        {
            Place = written.Place,
            Policy = Merge(inherited.Policy, written.Policy),
            Exploration = Merge(inherited.Exploration, written.Exploration),
            EmaAlpha = Merge(inherited.EmaAlpha, written.EmaAlpha),
            RewardKind = Merge(inherited.RewardKind, written.RewardKind),
            RewardClipAtZero = Merge(inherited.RewardClipAtZero, written.RewardClipAtZero),
            RewardScale = Merge(inherited.RewardScale, written.RewardScale),
            PhaseSteps = Merge(inherited.PhaseSteps, written.PhaseSteps),
            RandomPhases = Merge(inherited.RandomPhases, written.RandomPhases),
            StepTowardVertex = Merge(inherited.StepTowardVertex, written.StepTowardVertex),
            Draw = Merge(inherited.Draw, written.Draw),
            AtPivot = Merge(inherited.AtPivot, written.AtPivot),
            RewardRange = Merge(inherited.RewardRange, written.RewardRange),
            Discount = Merge(inherited.Discount, written.Discount),
            WindowPulls = Merge(inherited.WindowPulls, written.WindowPulls),
            Epsilon = Merge(inherited.Epsilon, written.Epsilon),
            UniformPart = Merge(inherited.UniformPart, written.UniformPart),
            StepSize = Merge(inherited.StepSize, written.StepSize),
            Smoothing = Merge(inherited.Smoothing, written.Smoothing),
            RefitPulls = Merge(inherited.RefitPulls, written.RefitPulls),
            UnimaxEpochs = Merge(inherited.UnimaxEpochs, written.UnimaxEpochs),
        };
    }

    private static Setting<T>? Merge<T>(Setting<T>? inherited, Located<T>? written) =>
        written is { } value ? new Setting<T>(value.Value, value.Place) : inherited;

    private static Setting<T> Merge<T>(Setting<T> inherited, Located<T>? written) =>
        written is { } value ? new Setting<T>(value.Value, value.Place) : inherited;
}
