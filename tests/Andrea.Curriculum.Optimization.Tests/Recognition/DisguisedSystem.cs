using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Tests.Recognition;

/// <summary>Bounds of nested sets of sources written as rows: scaled, turned round, by what the other sources leave, or with excluded sources strewn in.</summary>
internal sealed class DisguisedSystem
{
    private readonly Random _random;
    private readonly int _grid;
    private int _ids;

    public DisguisedSystem(Random random, bool onlySingles)
    {
        _random = random;
        _grid = random.Next(2, 7);
        var count = random.Next(1, 5);
        var caps = Enumerable.Range(0, count).Select(_ => random.Next(4) == 0 ? 0 : _grid).ToArray();
        Present = [.. Enumerable.Range(0, count).Where(i => caps[i] > 0)];
        var box = new BoxConstraints(
            [.. Enumerable.Range(0, count).Select(i => Bound(caps[i] > 0 && random.Next(4) == 0 ? random.Next(0, 2) : 0))],
            [.. caps.Select(Bound)]);
        var sets = Enumerable.Range(0, random.Next(1, 4)).Select(_ => onlySingles ? Single() : Interval()).ToArray();
        var groups = onlySingles || random.Next(2) == 0 ? [] : ImmutableArray.Create(
            new GroupBound([.. sets[0]], Bound(random.Next(0, 2)), Bound(random.Next(1, _grid + 1))));
        Constraints = new GeneralConstraints(box, groups, [.. sets.Select(set => Row(count, set))]);
    }

    public ImmutableArray<int> Present { get; }

    public GeneralConstraints Constraints { get; }

    /// <summary>Sets from the first source on are nested.</summary>
    private int[] Interval() => [.. Present.Take(_random.Next(0, Present.Length + 1))];

    private int[] Single() => Present.IsEmpty ? [] : [Present[_random.Next(Present.Length)]];

    private LinearRow Row(int count, int[] set)
    {
        var (inside, outside) = (Coefficient(), _random.Next(2) == 0 ? Rational.Zero : Coefficient());
        var terms = Enumerable.Range(0, count).Select(i => new RowTerm(i,
            !Present.Contains(i) ? Coefficient() : set.Contains(i) ? inside : outside)).OrderBy(_ => _random.Next());
        ImmutableArray<RowTerm> list = [.. terms.Where(term => !term.Coefficient.IsZero || _random.Next(2) == 0)];
        var level = Rational.Of(_random.Next(-1, _grid + 2), _grid);
        var value = outside + ((inside - outside) * level);
        return _random.Next(4) switch
        {
            0 => new LinearRow(list, Bound(value), null),
            1 => new LinearRow(list, null, Bound(value)),
            2 => new LinearRow(list, Bound(value), Bound(value)),
            _ => new LinearRow(list, Bound(value), Bound(value + 1)),
        };
    }

    private Rational Coefficient() => Rational.Of(_random.Next(2) == 0 ? _random.Next(1, 4) : -_random.Next(1, 4), _random.Next(1, 3));

    private ShareBound Bound(int level) => Bound(Rational.Of(level, _grid));

    private ShareBound Bound(Rational value) => new(value, new ConstraintId(_ids++));
}
