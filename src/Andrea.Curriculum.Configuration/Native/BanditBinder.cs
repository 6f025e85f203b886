using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Binds <c>bandit</c>.</summary>
internal static class BanditBinder
{
    private static ReadOnlySpan<BanditPolicy> Policies =>
    [
        BanditPolicy.Ucb1, BanditPolicy.UcbTuned, BanditPolicy.DiscountedUcb, BanditPolicy.SlidingUcb, BanditPolicy.Thompson,
        BanditPolicy.EpsilonGreedy, BanditPolicy.Exp3, BanditPolicy.Odm, BanditPolicy.Doremi, BanditPolicy.Ado,
        BanditPolicy.Unimax, BanditPolicy.Static, BanditPolicy.Random,
    ];

    /// <summary>The section of a scope; null when the scope has none.</summary>
    public static BanditScope? Bind(Binding binding, SectionReader scope)
    {
        if (scope.Section(ScopeKeys.Bandit) is not { } section)
        {
            return null;
        }

        var reward = section.Section(BanditKeys.Reward);
        return new BanditScope
        {
            Place = section.Place,
            Policy = section.Choice(BanditKeys.Policy, Policies),
            Exploration = section.Number(BanditKeys.Exploration),
            EmaAlpha = section.Number(BanditKeys.EmaAlpha),
            RewardKind = reward?.Choice(RewardKeys.Kind, [RewardKind.LossDrop]),
            RewardClipAtZero = reward?.Boolean(RewardKeys.ClipAtZero),
            RewardScale = reward?.Number(RewardKeys.Scale),
            PhaseSteps = PhaseSteps(binding, section),
            RandomPhases = section.Number(BanditKeys.RandomPhases),
            StepTowardVertex = section.Number(BanditKeys.StepTowardVertex),
            Draw = section.Choice(BanditKeys.Draw, [BanditDraw.Step, BanditDraw.Sequence]),
            AtPivot = section.Choice(BanditKeys.AtPivot, [AtPivot.Keep, AtPivot.Reset]),
            RewardRange = section.Number(BanditKeys.RewardRange),
            Discount = section.Number(BanditKeys.Discount),
            WindowPulls = section.Integer(BanditKeys.WindowPulls),
            Epsilon = section.Number(BanditKeys.Epsilon),
            UniformPart = section.Number(BanditKeys.UniformPart),
            StepSize = section.Number(BanditKeys.StepSize),
            Smoothing = section.Number(BanditKeys.Smoothing),
            RefitPulls = section.Integer(BanditKeys.RefitPulls),
            UnimaxEpochs = section.Number(BanditKeys.UnimaxEpochs),
        };
    }

    private static Located<(long Least, long Greatest)>? PhaseSteps(Binding binding, SectionReader section)
    {
        if (section.Value(BanditKeys.PhaseSteps) is not { } node)
        {
            return null;
        }

        var name = new ValueName(BanditKeys.PhaseSteps.Name);
        var type = BanditKeys.PhaseSteps.Type;
        var number = type.Alternatives[1];
        if (node.Kind == YamlKind.Scalar && !node.IsNull)
        {
            return ScalarReader.Integer(binding, node, number, name, type.Expected) is { } both
                ? new Located<(long, long)>((both.Value, both.Value), both.Place)
                : null;
        }

        if (node.Kind != YamlKind.Sequence || node.ChildCount != 2)
        {
            binding.ReportWrongType(node, name, type.Expected);
            return null;
        }

        var ends = new long?[2];
        var i = 0;
        foreach (var item in node.Items)
        {
            ends[i++] = ScalarReader.Integer(binding, item, number, name)?.Value;
        }

        return ends is [{ } least, { } greatest] ? new Located<(long, long)>((least, greatest), binding.At(node.Span)) : null;
    }
}
