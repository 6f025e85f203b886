using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>Small general constraints with ties, equations, redundant rows and margins of 1e-19; every side of every bound has an id of its own.</summary>
internal sealed class RandomSystem
{
    private readonly Random _random;
    private readonly int _grid;
    private int _ids;

    private RandomSystem(Random random, int greatestCount)
    {
        _random = random;
        _grid = random.Next(1, 7);
        Count = random.Next(1, greatestCount + 1);
        var tightness = random.Next(2, 5);
        var floors = Enumerable.Range(0, Count).Select(_ => Bound(random.Next(tightness) == 0 ? random.Next(0, (_grid / 3) + 2) : 0)).ToImmutableArray();
        var caps = Enumerable.Range(0, Count).Select(_ => Bound(random.Next(tightness) == 0 ? random.Next(0, _grid + 1) : _grid)).ToImmutableArray();
        var groups = Enumerable.Range(0, random.Next(3)).Select(_ => Group()).ToImmutableArray();
        var rows = Enumerable.Range(0, random.Next(3)).Select(_ => Row()).ToImmutableArray();
        Constraints = new GeneralConstraints(new BoxConstraints(floors, caps), groups, rows);
    }

    public int Count { get; }

    public GeneralConstraints Constraints { get; }

    public static IEnumerable<RandomSystem> Stream(int seed, int count, int greatestCount = 4)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ => new RandomSystem(random, greatestCount));
    }

    public ReachablePolytope Solve() =>
        Polytopes.General(Constraints, SizeLimits.Default, null).Polytope ?? throw new InvalidOperationException("small systems are decided");

    /// <summary>All constraints as inequalities, shares of 0 or more included.</summary>
    public static List<Inequality> Inequalities(GeneralConstraints constraints)
    {
        var all = new List<Inequality>();
        var n = constraints.Count;
        for (var i = 0; i < n; i++)
        {
            var unit = Unit(n, [i]);
            all.Add(new Inequality(-1, Negate(unit), 0));
            Add(all, unit, constraints.Box.Floors[i], constraints.Box.Caps[i]);
        }

        foreach (var group in constraints.Groups)
        {
            Add(all, Unit(n, group.Members), group.Floor, group.Cap);
        }

        foreach (var row in constraints.Rows)
        {
            var coefficients = new Rational[n];
            foreach (var term in row.Terms)
            {
                coefficients[term.Source] = term.Coefficient;
            }

            Add(all, coefficients, row.Least, row.Greatest);
        }

        return all;
    }

    private static void Add(List<Inequality> all, Rational[] coefficients, ShareBound? least, ShareBound? greatest)
    {
        if (least is { } low)
        {
            all.Add(new Inequality(low.Id.Value, Negate(coefficients), -low.Value));
        }

        if (greatest is { } high)
        {
            all.Add(new Inequality(high.Id.Value, coefficients, high.Value));
        }
    }

    private static Rational[] Unit(int count, IEnumerable<int> members)
    {
        var unit = new Rational[count];
        foreach (var member in members)
        {
            unit[member] = 1;
        }

        return unit;
    }

    private static Rational[] Negate(Rational[] coefficients) => Array.ConvertAll(coefficients, coefficient => -coefficient);

    private GroupBound Group()
    {
        var members = Enumerable.Range(0, Count).Where(_ => _random.Next(2) == 0).ToImmutableArray();
        return new GroupBound(
            members, Bound(_random.Next(2) == 0 ? _random.Next(0, _grid + 1) : 0), Bound(_random.Next(2) == 0 ? _random.Next(0, _grid + 1) : _grid));
    }

    private LinearRow Row()
    {
        var terms = Enumerable.Range(0, Count).Where(_ => _random.Next(3) != 0)
            .Select(i => new RowTerm(i, Rational.Of(_random.Next(2) == 0 ? -_random.Next(1, 4) : _random.Next(1, 4), _random.Next(1, 3))));
        ImmutableArray<RowTerm> list = [.. terms];
        var level = _random.Next(-_grid, _grid + 1);
        return _random.Next(4) switch
        {
            0 => new LinearRow(list, Bound(level), null),
            1 => new LinearRow(list, null, Bound(level)),
            2 => Equation(list, Bound(level)),
            _ => new LinearRow(list, Bound(level), Bound(level + _random.Next(0, 3))),
        };
    }

    private LinearRow Equation(ImmutableArray<RowTerm> terms, ShareBound side) =>
        new(terms, side, side with { Id = new ConstraintId(_ids++) });

    private ShareBound Bound(int level)
    {
        var value = Rational.Of(level, _grid);
        if (_random.Next(12) == 0)
        {
            value += Rational.Of(_random.Next(-1, 2), BigInteger.Pow(10, 19));
        }

        return new ShareBound(value, new ConstraintId(_ids++));
    }
}
