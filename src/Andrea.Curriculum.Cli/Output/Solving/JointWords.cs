using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>What limits of epochs do to the regimes together, in words.</summary>
internal static class JointWords
{
    private const int GreatestNames = 4;
    private const int Thousand = 1000;
    private const int Hundred = 100;

    /// <summary>The verdict, with the arithmetic of a conflict; not escaped.</summary>
    public static string Verdict(RunAnalysis run, JointRegimes joint)
    {
        var isOne = joint.Regimes.Length == 1;
        var (subject, together) = isOne ? ("the regime is", "within max_epochs") : ("the regimes are", "together");
        return joint switch
        {
            { Verdict: JointVerdict.Feasible } => $"{subject} feasible {together}",
            { Conflict: { } conflict } => $"{subject} infeasible {together}: {Sentence(run, conflict, isOne)}{Others(run, joint, conflict)}",
            _ => $"undecided within limits: whether {subject} feasible {together}",
        };
    }

    /// <summary>What the limits of a conflict lack at least; not escaped.</summary>
    public static string Remedy(RunAnalysis run, JointConflict conflict)
    {
        if (conflict is { Sources: [var source], IsPlainSum: true }
            && run.Run.Sources[source].MaxEpochs is { Value: { Sign: > 0 } epochs } && run.Budget[source].Size is { Sign: > 0 } size)
        {
            return $"`{run.Run.Sources[source].Name.Value}` needs max_epochs {Least(conflict.Demanded / size)} or {Least(conflict.Demanded / epochs)} tokens, or more; "
                + "fewer steps or lower floors need less";
        }

        return $"these limits need {Least(conflict.Demanded - conflict.Held)} tokens more at least: greater max_epochs, larger sources, fewer steps or lower floors";
    }

    private static string Others(RunAnalysis run, JointRegimes joint, JointConflict conflict)
    {
        var others = joint.Limits.Count(limit => !conflict.Sources.Contains(limit.Source) && run.Budget[limit.Source].LeastTokens > limit.Tokens);
        return others switch
        {
            0 => "",
            1 => "; 1 more source cannot keep its own",
            _ => $"; {NumberText.Count(others)} more sources cannot keep their own",
        };
    }

    /// <summary>Rounded up, so that what is said suffices.</summary>
    private static string Least(Rational value)
    {
        var scale = value >= Thousand ? BigInteger.One : Hundred;
        var scaled = value * Rational.Of(scale, BigInteger.One);
        var up = (scaled.Numerator + scaled.Denominator - BigInteger.One) / scaled.Denominator;
        return scale.IsOne ? up.ToString("N0", CultureInfo.InvariantCulture) : ExactText.Format(Rational.Of(up, scale));
    }

    private static string Sentence(RunAnalysis run, JointConflict conflict, bool isOne)
    {
        var names = string.Join(conflict.IsPlainSum ? ", " : " + ", conflict.Sources.Take(GreatestNames).Select((source, k) =>
            (conflict.Weights[k] == Rational.One ? "" : $"{ExactText.Format(conflict.Weights[k])} x ") + run.Run.Sources[source].Name.Value));
        var more = conflict.Sources.Length > GreatestNames ? $" and {NumberText.Count(conflict.Sources.Length - GreatestNames)} more" : "";
        var draws = conflict.Demands.Select(demand => $"{Exact(demand.Tokens)} in {run.Regimes[demand.Regime].Regime.Name}");
        var total = conflict.Demands.Length > 1 ? $" = {Exact(conflict.Demanded)}" : "";
        var give = conflict.Sources.Length == 1 ? "gives" : "give";
        return $"max_epochs of {names}{more} {give} {Exact(conflict.Held)} tokens, "
            + $"but {(conflict.IsPlainSum ? "" : "counted so ")}at least {(isOne ? Exact(conflict.Demanded) : string.Join(" + ", draws) + total)} are drawn";
    }

    private static string Exact(Rational tokens)
    {
        var text = ExactText.Format(tokens);
        return tokens.Denominator.IsOne ? tokens.Numerator.ToString("N0", CultureInfo.InvariantCulture)
            : text.Length <= 24 ? text : "~" + ExactText.FormatRounded(tokens, 3);
    }
}
