using System.Globalization;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>What limits of epochs do to the regimes together, in words.</summary>
internal static class JointWords
{
    private const int GreatestNames = 4;

    /// <summary>The verdict, with the arithmetic of a conflict; not escaped.</summary>
    public static string Verdict(RunAnalysis run, JointRegimes joint)
    {
        var isOne = joint.Regimes.Length == 1;
        var (subject, together) = isOne ? ("the regime is", "within max_epochs") : ("the regimes are", "together");
        return joint switch
        {
            { Verdict: JointVerdict.Feasible } => $"{subject} feasible {together}",
            { Conflict: { } conflict } => $"{subject} infeasible {together}: {Sentence(run, conflict, isOne)}",
            _ => $"undecided within limits: whether {subject} feasible {together}",
        };
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
