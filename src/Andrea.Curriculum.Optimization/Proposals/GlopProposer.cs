using System.Collections.Immutable;
using System.Runtime.InteropServices;

using Andrea.Curriculum.Geometry.Constraints;

using Google.OrTools.LinearSolver;

namespace Andrea.Curriculum.Optimization.Proposals;

/// <summary>Proposes best mixes with GLOP, the simplex solver of Google OR-Tools.</summary>
/// <remarks>
/// Only a proposer: within its tolerances of about 1e-7 GLOP takes bounds that contradict each other for satisfiable. The native
/// library is loaded on the first call and by nothing else.
/// </remarks>
public static class GlopProposer
{
    /// <summary>Asks for the mix within floors and caps that maximises the sum of score times share.</summary>
    /// <param name="constraints">Floors and caps.</param>
    /// <param name="scores">One finite score per source.</param>
    /// <exception cref="ArgumentException">There is not one finite score per source.</exception>
    public static MixProposal Maximise(BoxConstraints constraints, ReadOnlySpan<double> scores)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        if (scores.Length != constraints.Count || scores.ContainsAnyExceptInRange(double.MinValue, double.MaxValue))
        {
            throw new ArgumentException("every source needs one finite score", nameof(scores));
        }

        // The solver owns its variables in native memory that no garbage collection gives back.
        using var solver = Solver.CreateSolver("GLOP");
        if (solver is null)
        {
            return new MixProposal(ProposalStatus.Undecided, [], 0);
        }

        var shares = Build(solver, constraints, scores);
        return solver.Solve() switch
        {
            Solver.ResultStatus.OPTIMAL => new MixProposal(ProposalStatus.Optimal, Read(shares), solver.Objective().Value()),

            // Asking for values now would give zeros and complaints on standard error.
            Solver.ResultStatus.INFEASIBLE => new MixProposal(ProposalStatus.Infeasible, [], 0),
            _ => new MixProposal(ProposalStatus.Undecided, [], 0),
        };
    }

    private static Variable[] Build(Solver solver, BoxConstraints constraints, ReadOnlySpan<double> scores)
    {
        var shares = new Variable[constraints.Count];
        var total = solver.MakeConstraint(1, 1);
        var objective = solver.Objective();
        for (var i = 0; i < shares.Length; i++)
        {
            // Rows, not bounds of the variable: a floor above its cap would be an invalid model instead of an infeasible one.
            shares[i] = solver.MakeNumVar(0, 1, string.Empty);
            total.SetCoefficient(shares[i], 1);
            objective.SetCoefficient(shares[i], scores[i]);
            solver.MakeConstraint(constraints.Floors[i].Value.ToDouble(), double.PositiveInfinity).SetCoefficient(shares[i], 1);
            solver.MakeConstraint(double.NegativeInfinity, constraints.Caps[i].Value.ToDouble()).SetCoefficient(shares[i], 1);
        }

        objective.SetMaximization();
        return shares;
    }

    private static ImmutableArray<double> Read(Variable[] shares)
    {
        var mix = new double[shares.Length];
        for (var i = 0; i < mix.Length; i++)
        {
            mix[i] = shares[i].SolutionValue();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(mix);
    }
}
