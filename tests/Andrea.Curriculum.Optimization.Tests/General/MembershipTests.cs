using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>Membership of cells against the vertices of what cells and constraints have in common.</summary>
public sealed class MembershipTests
{
    [Fact]
    public void Cells_hold_a_mix_exactly_when_the_mean_of_their_vertices_is_one()
    {
        var random = new Random(5);
        var answers = new Dictionary<MembershipKind, int>();
        foreach (var system in RandomSystem.Stream(5, TestScale.Times(600)))
        {
            var polytope = system.Solve();
            if (!polytope.IsFeasible)
            {
                continue;
            }

            var cells = Enumerable.Range(0, system.Count).Select(i =>
            {
                var middle = (polytope.TightFloor(i) + polytope.TightCap(i)) / 2;
                var low = middle + Rational.Of(random.Next(-3, 1), 12);
                return new ShareCell(low, low + Rational.Of(random.Next(1, 4), 12), random.Next(2) == 0);
            }).ToArray();
            var kind = polytope.CheckCells(cells).Kind;
            answers[kind] = answers.GetValueOrDefault(kind) + 1;
            Assert.Equal(Holds(system, cells), kind == MembershipKind.Inside);
        }

        Assert.True(answers[MembershipKind.Inside] > 50 && answers.Count > 7, string.Join(' ', answers));
    }

    [Fact]
    public void Any_mix_is_settled_into_the_polytope_and_one_inside_stays()
    {
        var random = new Random(6);
        foreach (var (polytope, vertices) in FactsTests.Feasible(6, TestScale.Times(150)))
        {
            double[] far = [.. Enumerable.Range(0, polytope.Count).Select(_ => (random.NextDouble() * 3) - 1)];
            polytope.Settle(far);
            Assert.True(polytope.Contains(far));
            double[] once = [.. far];
            polytope.Settle(far);
            Assert.Equal(once, far);

            double[] nothing = [.. Enumerable.Repeat(double.NaN, polytope.Count)];
            polytope.Settle(nothing);
            Assert.True(polytope.Contains(nothing));

            double[] corner = [.. vertices[0].Select(share => share.ToDouble())];
            Assert.True(polytope.Contains(corner));
            Assert.True(polytope.Contains(vertices[0]));
        }
    }

    [Fact]
    public void A_broken_row_or_group_is_named()
    {
        var box = BoxConstraints.Of([0, 0, 0, 0], [1, 1, 1, 1]);
        var groups = new[]
        {
            new GroupBound([0, 1], new ShareBound(Rational.Of(1, 4), new(1)), ShareBound.NoCap),
            new GroupBound([1, 2], ShareBound.NoFloor, new ShareBound(Rational.Of(1, 2), new(2))),
        };
        var row = new LinearRow([new(0, 1), new(1, -2)], null, new ShareBound(0, new(3)));
        var polytope = Polytopes.Of(new GeneralConstraints(box, [.. groups], [row])).Polytope!;
        Assert.Equal(new Membership(MembershipKind.RowAboveGreatest, -1, -1, 0), polytope.Check([0.5, 0.125, 0.25, 0.125]));
        Assert.Equal(new Membership(MembershipKind.GroupBelowFloor, -1, 0), polytope.Check([0.125, 0.09375, 0.25, 0.53125]));
        Assert.Equal(new Membership(MembershipKind.GroupAboveCap, -1, 1), polytope.Check([0.25, 0.25, 0.375, 0.125]));
        Assert.Equal(MembershipKind.SumAboveOne, polytope.Check([0.25, 0.25, 0.25, 0.375]).Kind);
        Assert.Equal(MembershipKind.NotANumber, polytope.Check([0.25, double.NaN, 0.25, 0.25]).Kind);
        Assert.Equal(Membership.Inside, polytope.Check([0.25, 0.25, 0.25, 0.25]));
    }

    [Fact]
    public void Rows_that_each_allow_a_cell_may_not_allow_it_together()
    {
        // a = b and b = c both hold somewhere in the cells, but a is less than c everywhere.
        var rows = new[] { Equation(0, 1), Equation(1, 2) };
        var polytope = Polytopes.Of(new GeneralConstraints(BoxConstraints.Of([0, 0, 0, 0], [1, 1, 1, 1]), [], [.. rows])).Polytope!;
        ShareCell[] cells =
        [
            new(Rational.Of(1, 10), Rational.Of(1, 5), true), new(Rational.Of(3, 20), Rational.Of(3, 10), true),
            new(Rational.Of(1, 4), Rational.Of(3, 10), true), new(0, 1, true),
        ];
        Assert.Equal(MembershipKind.NoMixInCells, polytope.CheckCells(cells).Kind);
        cells[2] = new(Rational.Of(1, 5), Rational.Of(3, 10), true);
        Assert.Equal(MembershipKind.Inside, polytope.CheckCells(cells).Kind);
        cells[2] = cells[2] with { IsClosed = false };
        Assert.Equal(MembershipKind.NoMixInCells, polytope.CheckCells(cells).Kind);
    }

    private static LinearRow Equation(int left, int right) =>
        new([new(left, 1), new(right, -1)], new ShareBound(0, new(1)), new ShareBound(0, new(2)));

    private static bool Holds(RandomSystem system, ShareCell[] cells)
    {
        var all = RandomSystem.Inequalities(system.Constraints);
        for (var i = 0; i < cells.Length; i++)
        {
            var unit = new Rational[cells.Length];
            unit[i] = 1;
            all.Add(new Inequality(-1, unit, cells[i].High));
            all.Add(new Inequality(-1, Array.ConvertAll(unit, value => -value), -cells[i].Low));
        }

        var vertices = BasisVertices.Of(cells.Length, all);
        return vertices.Count > 0 && cells.Select((cell, i) => (cell, i)).All(pair =>
        {
            var mean = vertices.Select(vertex => vertex[pair.i]).Aggregate((a, b) => a + b) / vertices.Count;
            return pair.cell.IsClosed || (mean > pair.cell.Low && mean < pair.cell.High);
        });
    }
}
