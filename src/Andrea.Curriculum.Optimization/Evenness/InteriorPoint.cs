using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Optimization.Evenness;

/// <summary>
/// The primal-dual interior-point method (Boyd and Vandenberghe 2004, section 11.7) for the mix of greatest entropy, from a mix inside all
/// bounds. Its result is a guess that exact bounds judge.
/// </summary>
internal sealed class InteriorPoint
{
    private const int GreatestSteps = 120;
    private const double Shrink = 0.1;
    private const double Margin = 0.99;
    private const double Done = 1e-16;

    private readonly EntropyProblem _problem;
    private readonly EntropyRow[] _rows;

    /// <summary>Finds the mix.</summary>
    public InteriorPoint(EntropyProblem problem)
    {
        _problem = problem;
        _rows = [.. problem.Equations, .. problem.Rows];
        Shares = (double[])problem.Start.Clone();
        Caps = new BindingSides(problem.High, problem.Rooms.Caps, 1);
        Floors = new BindingSides(Array.ConvertAll(problem.Low, low => low > 0 ? low : double.NegativeInfinity), problem.Rooms.Floors, -1);
        Highs = new BindingSides(Array.ConvertAll(problem.Rows, row => row.High), problem.Rooms.Highs, 1);
        Lows = new BindingSides(Array.ConvertAll(problem.Rows, row => row.Low), problem.Rooms.Lows, -1);
        var count = Math.Max(1, Caps.Count + Floors.Count + Highs.Count + Lows.Count);
        for (var s = 0; s < GreatestSteps; s++)
        {
            var mean = Complementarity() / count;
            if (mean < Done || !Step(Shrink * mean))
            {
                break;
            }
        }
    }

    /// <summary>Shares of the sources that vary.</summary>
    public double[] Shares { get; }

    /// <summary>Bounds of the shares from above.</summary>
    public BindingSides Caps { get; }

    /// <summary>Bounds of the shares from below.</summary>
    public BindingSides Floors { get; }

    /// <summary>Bounds of the rows from above.</summary>
    public BindingSides Highs { get; }

    /// <summary>Bounds of the rows from below.</summary>
    public BindingSides Lows { get; }

    private double Complementarity() =>
        Caps.Complementarity() + Floors.Complementarity() + Highs.Complementarity() + Lows.Complementarity();

    private bool Step(double target)
    {
        var (inverse, right) = (new double[Shares.Length], new double[Shares.Length]);
        for (var i = 0; i < Shares.Length; i++)
        {
            inverse[i] = 1 / ((1 / Shares[i]) + Caps.Weight(i) + Floors.Weight(i));
            right[i] = -(ScalarMath.Log(Shares[i]) + 1) - Caps.Push(i, target) - Floors.Push(i, target);
        }

        var equations = _problem.Equations.Length;
        var (softness, change) = (new double[_rows.Length], new double[_rows.Length]);
        for (var e = 0; e < equations; e++)
        {
            change[e] = _rows[e].High - _rows[e].Value(Shares);
        }

        for (var r = 0; r < _problem.Rows.Length; r++)
        {
            softness[equations + r] = 1 / (Highs.Weight(r) + Lows.Weight(r));
            var push = Highs.Push(r, target) + Lows.Push(r, target);
            for (var i = 0; i < right.Length; i++)
            {
                right[i] -= push * _problem.Rows[r].Coefficients[i];
            }
        }

        var step = new double[Shares.Length];
        WeightedRows.Solve(_rows, softness, inverse, right, change, step);
        return TryAdvance(step, target);
    }

    private bool TryAdvance(double[] step, double target)
    {
        var changes = Array.ConvertAll(_problem.Rows, row => row.Value(step));
        var part = 1 / Margin;
        for (var i = 0; i < step.Length; i++)
        {
            part = step[i] < 0 ? Math.Min(part, -Shares[i] / step[i]) : part;
        }

        part = Caps.Limit(step, target, part);
        part = Floors.Limit(step, target, part);
        part = Highs.Limit(changes, target, part);
        part = Lows.Limit(changes, target, part) * Margin;
        if (!(part > 1e-12))
        {
            return false;
        }

        for (var i = 0; i < step.Length; i++)
        {
            Shares[i] += part * step[i];
        }

        Caps.Advance(step, part);
        Floors.Advance(step, part);
        Highs.Advance(changes, part);
        Lows.Advance(changes, part);
        return true;
    }
}
