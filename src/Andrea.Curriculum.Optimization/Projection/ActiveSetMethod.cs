using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Projection;

/// <summary>
/// The dual active-set method of Goldfarb and Idnani (1983) for the nearest point of a polytope within its affine hull. Bounds of shares that are
/// active take their share out of the linear systems, which are as large as the equations and active rows only.
/// </summary>
/// <typeparam name="T">Numbers; with fractions the method is exact and ends.</typeparam>
internal sealed class ActiveSetMethod<T>
    where T : struct, IScalar<T>
{
    private readonly ShareSystem _shares;
    private readonly IReadOnlyList<Rational> _origin;
    private readonly List<SystemBound> _active = [];
    private readonly List<T> _multipliers = [];
    private readonly T[][] _normals;
    private readonly bool[] _isFixed;

    /// <summary>Prepares the projection of a point.</summary>
    public ActiveSetMethod(ShareSystem shares, IReadOnlyList<Rational> point)
    {
        _shares = shares;
        _origin = point;
        _isFixed = new bool[shares.Sources];
        Point = [.. point.Select(T.Of)];
        _normals = new T[shares.Variables - shares.Sources][];
        for (var k = 0; k < _normals.Length; k++)
        {
            _normals[k] = Numbers(shares.Coefficients(shares.Sources + k));
        }

        EquationNormals = new T[shares.Equations.Count][];
        for (var e = 0; e < EquationNormals.Length; e++)
        {
            EquationNormals[e] = Numbers(shares.Equations[e]);
        }
    }

    /// <summary>The current point.</summary>
    public T[] Point { get; }

    /// <summary>Bounds that hold the point.</summary>
    public IReadOnlyList<SystemBound> Active => _active;

    /// <summary>Size of the linear systems.</summary>
    public int Rows => EquationNormals.Length + _active.Count(bound => bound.Variable >= _shares.Sources);

    private T[][] EquationNormals { get; }

    /// <summary>Finds the nearest point.</summary>
    /// <param name="mayGoOn">Asked before every step.</param>
    /// <returns>False when stopped or, with doubles, at a loss.</returns>
    public bool Run(Func<bool> mayGoOn)
    {
        if (!TryStand([]))
        {
            return false;
        }

        while (MostBroken() is { } broken)
        {
            var multiplier = default(T);
            bool isDone;
            do
            {
                if (!mayGoOn() || !TryStep(broken, ref multiplier, out isDone))
                {
                    return false;
                }
            }
            while (!isDone);
        }

        return true;
    }

    /// <summary>Goes to the nearest point at which the given bounds are active; false when a multiplier is negative or the bounds depend on each other.</summary>
    public bool TryStand(IReadOnlyList<SystemBound> active) =>
        TryReach(active) is var (rows, weights) && SetMultipliers(rows, weights);

    /// <summary>Goes to the nearest point at which the given bounds hold with equality, whatever the multipliers; null when the bounds depend on each other.</summary>
    public (List<T[]> Rows, T[] Weights)? TryReach(IReadOnlyList<SystemBound> active)
    {
        _active.Clear();
        _multipliers.Clear();
        Array.Clear(_isFixed);
        foreach (var bound in active)
        {
            Activate(bound, default);
        }

        // The point on its bounds first, then least squares over what remains free.
        var rows = ActiveRows();
        var targets = Targets(rows);
        for (var i = 0; i < Point.Length; i++)
        {
            Point[i] = T.Of(_origin[i]);
        }

        foreach (var bound in _active)
        {
            if (bound.Variable < Point.Length)
            {
                Point[bound.Variable] = T.Of(Limit(bound));
            }
        }

        var missing = new T[rows.Count];
        for (var k = 0; k < missing.Length; k++)
        {
            missing[k] = targets[k] - Dot(rows[k], Point);
        }

        if (GramSystem<T>.Solve(rows, _isFixed, missing) is not { } weights)
        {
            return null;
        }

        for (var i = 0; i < Point.Length; i++)
        {
            for (var k = 0; k < rows.Count && !_isFixed[i]; k++)
            {
                Point[i] += weights[k] * rows[k][i];
            }
        }

        return (rows, weights);
    }

    private bool SetMultipliers(List<T[]> rows, T[] weights)
    {
        var row = EquationNormals.Length;
        for (var a = 0; a < _active.Count; a++)
        {
            var bound = _active[a];
            T multiplier;
            if (bound.Variable >= Point.Length)
            {
                multiplier = weights[row++];
            }
            else
            {
                multiplier = Point[bound.Variable] - T.Of(_origin[bound.Variable]);
                for (var k = 0; k < rows.Count; k++)
                {
                    multiplier -= weights[k] * rows[k][bound.Variable];
                }

                multiplier = bound.IsUpper ? default(T) - multiplier : multiplier;
            }

            if (default(T) > multiplier)
            {
                return false;
            }

            _multipliers[a] = multiplier;
        }

        return true;
    }

    /// <summary>One step toward a broken bound: until it holds, or until the multiplier of another one is 0 and that one is let go.</summary>
    private bool TryStep(SystemBound broken, ref T multiplier, out bool isDone)
    {
        isDone = false;
        var normal = Normal(broken);
        var rows = ActiveRows();
        var along = new T[rows.Count];
        for (var k = 0; k < along.Length; k++)
        {
            along[k] = FreeDot(rows[k], normal);
        }

        if (GramSystem<T>.Solve(rows, _isFixed, along) is not { } weights)
        {
            return false;
        }

        var direction = new T[Point.Length];
        for (var i = 0; i < direction.Length; i++)
        {
            direction[i] = normal[i];
            for (var k = 0; k < rows.Count; k++)
            {
                direction[i] -= weights[k] * rows[k][i];
            }
        }

        var falls = Falls(direction, weights);
        var (leaving, step) = (-1, default(T));
        for (var a = 0; a < falls.Length; a++)
        {
            if (falls[a].IsPositive && (leaving < 0 || _multipliers[a] / falls[a] < step))
            {
                (leaving, step) = (a, _multipliers[a] / falls[a]);
            }
        }

        var square = FreeDot(direction, direction);
        if (square.IsPositive)
        {
            var full = (T.Of(Signed(broken)) - Dot(normal, Point)) / square;
            (isDone, step) = leaving < 0 || !(step < full) ? (true, full) : (false, step);
        }
        else if (leaving < 0)
        {
            return false;
        }

        for (var i = 0; i < Point.Length && square.IsPositive; i++)
        {
            Point[i] = _isFixed[i] ? Point[i] : Point[i] + (step * direction[i]);
        }

        for (var a = 0; a < falls.Length; a++)
        {
            _multipliers[a] -= step * falls[a];
        }

        multiplier += step;
        if (isDone)
        {
            Activate(broken, multiplier);
        }
        else
        {
            Release(leaving);
        }

        return true;
    }

    /// <summary>How fast multipliers fall as that of the broken bound rises.</summary>
    private T[] Falls(T[] direction, T[] weights)
    {
        var falls = new T[_active.Count];
        var row = EquationNormals.Length;
        for (var a = 0; a < falls.Length; a++)
        {
            var bound = _active[a];
            falls[a] = bound.Variable >= Point.Length ? weights[row++]
                : bound.IsUpper ? default(T) - direction[bound.Variable] : direction[bound.Variable];
        }

        return falls;
    }

    private SystemBound? MostBroken()
    {
        SystemBound? worst = null;
        var excess = default(T);
        for (var v = 0; v < _shares.Variables; v++)
        {
            var value = v < Point.Length ? Point[v] : Dot(_normals[v - Point.Length], Point);
            foreach (var isUpper in (ReadOnlySpan<bool>)[false, true])
            {
                if ((isUpper ? _shares.Upper[v] : _shares.Lower[v]) is { } limit)
                {
                    var missed = isUpper ? value - T.Of(limit) : T.Of(limit) - value;
                    if (missed.IsPositive && missed > excess)
                    {
                        (worst, excess) = (new(v, isUpper), missed);
                    }
                }
            }
        }

        return worst;
    }

    private void Activate(SystemBound bound, T multiplier)
    {
        _active.Add(bound);
        _multipliers.Add(multiplier);
        if (bound.Variable < Point.Length)
        {
            _isFixed[bound.Variable] = true;
        }
    }

    private void Release(int index)
    {
        if (_active[index].Variable < Point.Length)
        {
            _isFixed[_active[index].Variable] = false;
        }

        _active.RemoveAt(index);
        _multipliers.RemoveAt(index);
    }

    /// <summary>Normals of the equations, then of the active rows, each turned inward.</summary>
    private List<T[]> ActiveRows()
    {
        var rows = new List<T[]>(EquationNormals);
        rows.AddRange(_active.Where(bound => bound.Variable >= Point.Length).Select(Normal));
        return rows;
    }

    private T[] Targets(List<T[]> rows)
    {
        var targets = new T[rows.Count];
        for (var e = 0; e < EquationNormals.Length; e++)
        {
            targets[e] = T.Of(_shares.Constant(e));
        }

        var row = EquationNormals.Length;
        foreach (var bound in _active)
        {
            if (bound.Variable >= Point.Length)
            {
                targets[row++] = T.Of(Signed(bound));
            }
        }

        return targets;
    }

    private T[] Normal(SystemBound bound)
    {
        var normal = new T[Point.Length];
        if (bound.Variable < normal.Length)
        {
            normal[bound.Variable] = T.Of(bound.IsUpper ? -1 : 1);
            return normal;
        }

        var row = _normals[bound.Variable - normal.Length];
        for (var i = 0; i < normal.Length; i++)
        {
            normal[i] = bound.IsUpper ? default(T) - row[i] : row[i];
        }

        return normal;
    }

    private Rational Limit(SystemBound bound) => (bound.IsUpper ? _shares.Upper : _shares.Lower)[bound.Variable]!.Value;

    private Rational Signed(SystemBound bound) => bound.IsUpper ? -Limit(bound) : Limit(bound);

    private static T Dot(T[] left, T[] right)
    {
        var sum = default(T);
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private T FreeDot(T[] left, T[] right)
    {
        var sum = default(T);
        for (var i = 0; i < left.Length; i++)
        {
            sum += _isFixed[i] ? default : left[i] * right[i];
        }

        return sum;
    }

    private static T[] Numbers(ReadOnlySpan<System.Numerics.BigInteger> coefficients)
    {
        var numbers = new T[coefficients.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = T.Of(Rational.Of(coefficients[i]));
        }

        return numbers;
    }
}
