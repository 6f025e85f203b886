using System.Numerics;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// The share of a node as a function of the level that its parent has: piecewise linear, never falling. All pieces have integers as
/// constants and slopes, so that no fraction grows.
/// </summary>
internal sealed class LevelCurve
{
    private readonly BigInteger _start;
    private readonly List<LevelStep> _steps;

    private LevelCurve(BigInteger start, List<LevelStep> steps, Level? least, Level? greatest)
    {
        _start = start;
        _steps = steps;
        Least = least;
        Greatest = greatest;
    }

    /// <summary>The level at which the node's shares sum to its floor; null when the floor never binds.</summary>
    public Level? Least { get; }

    /// <summary>The level at which the node's shares sum to its cap; null when the cap never binds.</summary>
    public Level? Greatest { get; }

    /// <summary>clip(point + level, floor, cap).</summary>
    public static LevelCurve OfSource(BigInteger point, BigInteger floor, BigInteger cap)
    {
        List<LevelStep> steps = floor == cap
            ? []
            : [new(new(floor - point, 1), 1, point - floor), new(new(cap - point, 1), -1, cap - point)];
        return new LevelCurve(floor, steps, null, null);
    }

    /// <summary>The sum of curves.</summary>
    public static LevelCurve Sum(List<LevelCurve> curves)
    {
        var start = BigInteger.Zero;
        var steps = new List<LevelStep>();
        foreach (var curve in curves)
        {
            start += curve._start;
            steps.AddRange(curve._steps);
        }

        // At equal levels the order does not matter: the curve does not jump.
        steps.Sort((a, b) => a.At.CompareTo(b.At));
        return new LevelCurve(start, steps, null, null);
    }

    /// <summary>The curve, held between a floor and a cap; it must reach down to the cap and up to the floor.</summary>
    public LevelCurve Clip(BigInteger floor, BigInteger cap)
    {
        var steps = new List<LevelStep>(_steps.Count + 2);
        Level? least = null;
        var (constant, slope) = (_start, 0);
        var isRaised = _start < floor;
        for (var i = 0; i <= _steps.Count; i++)
        {
            var isLast = i == _steps.Count;
            if (isRaised && Reaches(constant, slope, floor, isLast ? null : _steps[i].At))
            {
                least = new Level(floor - constant, slope);
                steps.Add(new LevelStep(least.Value, slope, constant - floor));
                isRaised = false;
            }

            if (!isRaised && Passes(constant, slope, cap, isLast ? null : _steps[i].At))
            {
                var greatest = new Level(cap - constant, slope);
                steps.Add(new LevelStep(greatest, -slope, cap - constant));
                return new LevelCurve(BigInteger.Max(floor, _start), floor == cap ? [] : steps, least, greatest);
            }

            if (!isLast)
            {
                var step = _steps[i];
                constant += step.Constant;
                slope += step.Slope;
                if (!isRaised)
                {
                    steps.Add(step);
                }
            }
        }

        return new LevelCurve(BigInteger.Max(floor, _start), steps, least, null);
    }

    /// <summary>The node's own level when its parent has the given one.</summary>
    public Level Clamp(Level level) =>
        Least is { } least && level.CompareTo(least) < 0 ? least
        : Greatest is { } greatest && level.CompareTo(greatest) > 0 ? greatest
        : level;

    /// <summary>True when the piece reaches a value at or before its end; the value is not below the piece's start.</summary>
    private static bool Reaches(BigInteger constant, int slope, BigInteger value, Level? end) =>
        slope > 0 && (end is not { } level || new Level(value - constant, slope).CompareTo(level) <= 0);

    /// <summary>True when the piece reaches a value strictly before its end.</summary>
    private static bool Passes(BigInteger constant, int slope, BigInteger value, Level? end) =>
        slope > 0 && (end is not { } level || new Level(value - constant, slope).CompareTo(level) < 0);
}
