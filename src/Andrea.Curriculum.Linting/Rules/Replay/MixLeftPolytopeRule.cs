using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Replay;

/// <summary>AC801: a recorded mix outside its regime's polytope.</summary>
/// <remarks>
/// The bounds of a config are only worth what the trainer makes of them. A recorded mix is held against the polytope exactly: a share
/// stands for every number that prints as its digits, and a bound is broken when none of them keeps it. Of 0.2, 0.5 and 0.3 under a
/// cap of 0.45 for the second, 0.5 stands for 0.45 to 0.55 and keeps it; 0.500 stands for 0.4995 to 0.5005 and does not. Trainers
/// that clip a mix to its bounds and then divide it by its sum break floors, and an overridden file leaves old bounds in force.
/// </remarks>
internal sealed class MixLeftPolytopeRule() : ReplayRule(
    new("AC801", "mix-left-polytope", Severity.Error, "a recorded mix outside its regime's polytope"))
{
    /// <inheritdoc/>
    internal override void Check(ReplayContext context, FindingSink sink)
    {
        foreach (var broken in context.Facts.Broken)
        {
            var (what, bound, label) = Words(context, broken);
            sink.Report(At(broken.Place, $"{what}: {Counted(context, broken)}", label) with
            {
                Secondary = broken.First.Place is { } place ? [new Label(Place.FirstLine(place), bound)] : [],
                Help = HelpFor(broken.First.Kind),
                Subjects = context.Subjects(broken.Regime),
            });
        }
    }

    private static (string What, string Bound, string Label) Words(ReplayContext context, BrokenMixBound broken)
    {
        var breach = broken.First;
        var regime = context.RegimeName(broken.Regime);
        var value = RecordedValue.Of(breach);
        var bound = Figures.Exact(breach.Bound);
        return breach.Kind switch
        {
            MixBreachKind.BelowFloor => ($"{context.SourceName(breach.Subject)} has {value} in {regime}, below its floor of {bound}", "the floor", $"below {bound}"),
            MixBreachKind.AboveCap => ($"{context.SourceName(breach.Subject)} has {value} in {regime}, above its cap of {bound}", "the cap", $"above {bound}"),
            MixBreachKind.Excluded => ($"{context.SourceName(breach.Subject)} has {value} in {regime}, which excludes it", "excluded here", "should be 0"),
            MixBreachKind.Drawn => ($"{context.SourceName(breach.Subject)} is drawn in {regime}, which gives it no share", "this leaves it none", "drawn"),
            MixBreachKind.GroupBelowFloor => ($"group {GroupName(context, broken)} has {value} in {regime}, below its floor of {bound}", "the floor", $"{value} together"),
            MixBreachKind.GroupAboveCap => ($"group {GroupName(context, broken)} has {value} in {regime}, above its cap of {bound}", "the cap", $"{value} together"),
            MixBreachKind.Constraint => ConstraintWords(context, broken, value, bound),
            MixBreachKind.BelowLeastShare => (
                $"{context.SourceName(breach.Subject)} has {value} in {regime}, where every allowed mix gives it {bound} or more", "this and the other bounds", $"below {bound}"),
            MixBreachKind.AboveGreatestShare => (
                $"{context.SourceName(breach.Subject)} has {value} in {regime}, where every allowed mix gives it {bound} or less", "this and the other bounds", $"above {bound}"),
            MixBreachKind.SumBelowOne or MixBreachKind.SumAboveOne => ($"the shares of a mix in {regime} sum to {value}, not to 1", "", "no mix"),
            MixBreachKind.NoMixes => ($"{regime} allows no mix at all, so that whatever is recorded breaks its bounds", "these bounds cannot hold together", ""),
            _ => ($"a mix in {regime} keeps each bound alone, but no exact mix with these digits keeps all of them", "", ""),
        };
    }

    private static (string What, string Bound, string Label) ConstraintWords(ReplayContext context, BrokenMixBound broken, string value, string bound)
    {
        var constraint = context.Regime(broken.Regime).Regime.Constraints[broken.First.Subject];
        var side = broken.First.IsLeast ? "below" : "above";
        return ($"a mix in {context.RegimeName(broken.Regime)} breaks `{constraint.Text}`: its left side less its right one is {side} {bound} by {Excess(broken.First)}", "this constraint", $"{value} here");
    }

    private static string Excess(MixBreach breach) =>
        Figures.Rough(breach.IsLeast ? breach.Bound - breach.High : breach.Low - breach.Bound) is var rough and not "0" ? $"{rough} at least" : "a little";

    private static string GroupName(ReplayContext context, BrokenMixBound broken) => $"`{context.Regime(broken.Regime).GroupName(broken.First.Subject)}`";

    private static string Counted(ReplayContext context, BrokenMixBound broken)
    {
        var noun = broken.IsOfDraws ? "draw" : "phase";
        var first = context.Step(broken.FirstStep, broken.Walk);
        var steps = broken.HeldSteps switch { 0 => "", 1 => " of 1 step", _ => $" of {Figures.Count(broken.HeldSteps)} steps" };
        return broken.Count == 1 ? $"1 {noun}{steps}, at {first}" : $"{Figures.Count(broken.Count)} {noun}s{steps}, the first at {first}";
    }

    private static string HelpFor(MixBreachKind kind) => kind switch
    {
        MixBreachKind.SumBelowOne or MixBreachKind.SumAboveOne => "record all shares of a mix, with the digits that the trainer draws from",
        MixBreachKind.Excluded or MixBreachKind.Drawn => "the trainer did not take the exclusion over; or lift it with `include` if the draws were meant",
        MixBreachKind.NoMixes => "`andrea solve` explains the conflict",
        _ => "the trainer did not keep this bound (clipping and then dividing by the sum does not); or change the bound if the mix was meant",
    };
}
