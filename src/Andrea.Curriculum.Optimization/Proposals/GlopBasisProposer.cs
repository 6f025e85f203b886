using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Simplex;

using Google.OrTools.LinearSolver;

namespace Andrea.Curriculum.Optimization.Proposals;

/// <summary>Proposes bases with GLOP, the simplex solver of Google OR-Tools. The native library is loaded on the first call.</summary>
/// <remarks>
/// Of a system that GLOP holds to be infeasible it offers neither basis nor ray; exact arithmetic then starts on its own and finds the
/// certificate, or that GLOP was wrong.
/// </remarks>
internal sealed class GlopBasisProposer : IBasisProposer
{
    /// <inheritdoc/>
    public ProposedBasis? Propose(IntegerSystem system)
    {
        // The solver owns its variables in native memory that no garbage collection gives back.
        using var solver = Solver.CreateSolver("GLOP");
        if (solver is null)
        {
            return null;
        }

        var shares = new Variable[system.Sources];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = solver.MakeNumVar(Least(system, i), Greatest(system, i), string.Empty);
        }

        var rows = new Constraint[system.Rows];
        for (var r = 0; r < rows.Length; r++)
        {
            var variable = system.Sources + r;
            if (Least(system, variable) > Greatest(system, variable))
            {
                return null;
            }

            rows[r] = solver.MakeConstraint(Least(system, variable), Greatest(system, variable));
            for (var i = 0; i < shares.Length; i++)
            {
                var coefficient = system.Coefficients[r][i];
                if (!coefficient.IsZero)
                {
                    rows[r].SetCoefficient(shares[i], CorrectRounding.Divide(coefficient, system.RowFactor[r]));
                }
            }
        }

        // Asking a solver that has no solution for statuses would give complaints on standard error.
        return solver.Solve() == Solver.ResultStatus.OPTIMAL ? Read(shares, rows) : null;
    }

    private static ProposedBasis Read(Variable[] shares, Constraint[] rows)
    {
        var isBasic = new bool[shares.Length + rows.Length];
        var isAtUpper = new bool[isBasic.Length];
        for (var v = 0; v < isBasic.Length; v++)
        {
            var status = v < shares.Length ? shares[v].BasisStatus() : rows[v - shares.Length].BasisStatus();
            isBasic[v] = status == Solver.BasisStatus.BASIC;
            isAtUpper[v] = status == Solver.BasisStatus.AT_UPPER_BOUND;
        }

        return new ProposedBasis(isBasic, isAtUpper);
    }

    private static double Least(IntegerSystem system, int variable) =>
        system.Lower[variable] is { } value ? Share(system, variable, value) : double.NegativeInfinity;

    private static double Greatest(IntegerSystem system, int variable) =>
        system.Upper[variable] is { } value ? Share(system, variable, value) : double.PositiveInfinity;

    private static double Share(IntegerSystem system, int variable, BigInteger value) =>
        system.Restore(variable, value, BigInteger.One).ToDouble();
}
