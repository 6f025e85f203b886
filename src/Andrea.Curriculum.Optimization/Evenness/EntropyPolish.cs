using Andrea.Curriculum.Geometry.PortableMath;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Evenness;

/// <summary>Newton's method on the bounds that bind alone: from a good guess it doubles the right digits with every step.</summary>
internal sealed class EntropyPolish
{
    private const int Steps = 6;

    /// <summary>Polishes what the interior-point method found.</summary>
    public EntropyPolish(EntropyProblem problem, InteriorPoint guess)
    {
        Shares = (double[])guess.Shares.Clone();
        var inverse = new double[Shares.Length];
        var isFixed = new bool[Shares.Length];
        for (var i = 0; i < Shares.Length; i++)
        {
            var (isCap, isFloor) = (Binds(guess.Caps, i), Binds(guess.Floors, i));
            isFixed[i] = isCap || isFloor;
            Shares[i] = isCap ? problem.High[i] : isFloor ? problem.Low[i] : Shares[i];
            if (isFixed[i])
            {
                Active.Add(new SystemBound(problem.Sources[i], isCap));
            }
        }

        Rows = [.. problem.Equations];
        List<double> targets = [.. problem.Equations.Select(row => row.High)];
        for (var r = 0; r < problem.Rows.Length; r++)
        {
            var (isHigh, isLow) = (Binds(guess.Highs, r), Binds(guess.Lows, r));
            if (isHigh || isLow)
            {
                Rows.Add(problem.Rows[r]);
                targets.Add(isHigh ? problem.Rows[r].High : problem.Rows[r].Low);
                Active.Add(new SystemBound(problem.Rows[r].Index, isHigh));
            }
        }

        Active.AddRange(problem.Held());
        Multipliers = new double[Rows.Count];
        for (var s = 0; s < Steps; s++)
        {
            var (right, change, step) = (new double[Shares.Length], new double[Rows.Count], new double[Shares.Length]);
            for (var i = 0; i < Shares.Length; i++)
            {
                inverse[i] = isFixed[i] ? 0 : Shares[i];
                right[i] = -(ScalarMath.Log(Shares[i]) + 1);
            }

            for (var r = 0; r < change.Length; r++)
            {
                change[r] = targets[r] - Rows[r].Value(Shares);
            }

            Multipliers = WeightedRows.Solve([.. Rows], new double[Rows.Count], inverse, right, change, step);
            for (var i = 0; i < Shares.Length; i++)
            {
                // A step too far shows that the guess was bad; the exact bounds will say so.
                Shares[i] = Math.Max(Shares[i] + step[i], Shares[i] / 2);
            }
        }
    }

    /// <summary>Shares of the sources that vary.</summary>
    public double[] Shares { get; }

    /// <summary>Bounds that bind.</summary>
    public List<SystemBound> Active { get; } = [];

    /// <summary>The equations and the rows that bind.</summary>
    public List<EntropyRow> Rows { get; }

    /// <summary>Their multipliers.</summary>
    public double[] Multipliers { get; }

    private static bool Binds(BindingSides sides, int k) => sides.IsBound[k] && sides.Multipliers[k] > sides.Rooms[k];
}
