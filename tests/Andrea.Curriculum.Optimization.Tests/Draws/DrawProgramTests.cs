using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Draws;
using Andrea.Curriculum.Optimization.Tests.General;
using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.BruteForce;

namespace Andrea.Curriculum.Optimization.Tests.Draws;

public sealed class DrawProgramTests
{
    private static readonly Rational Tokens = Rational.Of(700);

    /// <summary>Limits of tokens are rows on the mean mix, and parts of one convex set have a mean in it.</summary>
    [Fact]
    public void EqualPartsDrawLikeOneWithMoreRows()
    {
        var (feasible, infeasible) = (0, 0);
        foreach (var (system, limits) in Limited(51, 900))
        {
            var caps = limits.Select((limit, i) => (limit, i)).Where(pair => pair.limit is not null)
                .Select(pair => new LinearRow([new RowTerm(pair.i, 1)], null, new ShareBound(pair.limit!.Value / Tokens, new ConstraintId(900 + pair.i))));
            var bounded = new GeneralConstraints(system.Constraints.Box, system.Constraints.Groups, [.. system.Constraints.Rows, .. caps]);
            var polytope = Polytopes.General(bounded, SizeLimits.Default, null).Polytope!;
            DrawPart[] two = [new(Tokens * Rational.Of(1, 7), system.Constraints, false), new(Tokens * Rational.Of(6, 7), system.Constraints, false)];
            foreach (var parts in new DrawPart[][] { [new(Tokens, system.Constraints, false)], two })
            {
                var program = new DrawProgram(parts, limits);
                Assert.Equal(polytope.IsFeasible, program.IsFeasible);
                for (var i = 0; i < system.Count && program.IsFeasible; i++)
                {
                    Assert.Equal((Tokens * polytope.TightFloor(i), Tokens * polytope.TightCap(i)), program.Extent(i));
                }

                feasible += program.IsFeasible ? 1 : 0;
                infeasible += program.IsFeasible ? 0 : 1;
            }

            AssertConflict([system.Solve(), system.Solve()], two, limits);
        }

        Assert.True(feasible > 200 && infeasible > 100, $"{feasible} {infeasible}");
    }

    [Fact]
    public void ConflictsOfDifferentPartsAreProvenAndMinimal()
    {
        var conflicts = 0;
        var stream = Limited(52, 600).Where(entry => entry.System.Count == 4).ToList();
        foreach (var (first, second) in stream.Zip(stream.Skip(1)))
        {
            DrawPart[] parts = [new(Tokens, first.System.Constraints, false), new(2 * Tokens, second.System.Constraints, false)];
            conflicts += AssertConflict([first.System.Solve(), second.System.Solve()], parts, first.Limits) ? 1 : 0;
        }

        Assert.True(conflicts > 20, $"{conflicts}");
    }

    /// <summary>A linear function on a polytope cut by one limit is greatest at a vertex, or between one within the limit and one beyond it.</summary>
    [Fact]
    public void RawWeightsDrawWhatTheirVerticesDo()
    {
        var (feasible, infeasible) = (0, 0);
        var random = new Random(53);
        foreach (var box in RandomBoxes.Stream(54, 600 * TestScale.Value, 4))
        {
            var weights = box.Constraints();
            var polytope = ReachablePolytope.OfRaw(weights);
            if (!polytope.IsFeasible)
            {
                continue;
            }

            var limit = Rational.Of(random.Next(0, 9), 8);
            var limits = new Rational?[weights.Count];
            var limited = random.Next(weights.Count);
            limits[limited] = limit * Tokens;
            var vertices = polytope.Vertices().ToList();
            var corners = vertices.Where(vertex => vertex[limited] <= limit).Select(vertex => vertex.ToArray()).Concat(
                from low in vertices.Where(vertex => vertex[limited] < limit)
                from high in vertices.Where(vertex => vertex[limited] > limit)
                let part = (limit - low[limited]) / (high[limited] - low[limited])
                select low.Zip(high, (a, b) => a + (part * (b - a))).ToArray()).ToList();
            var program = new DrawProgram([new DrawPart(Tokens, new GeneralConstraints(weights, [], []), true)], limits);

            Assert.Equal(corners.Count > 0, program.IsFeasible);
            for (var i = 0; i < weights.Count && program.IsFeasible; i++)
            {
                Assert.Equal((Tokens * corners.Min(corner => corner[i]), Tokens * corners.Max(corner => corner[i])), program.Extent(i));
                Assert.Equal(Tokens * corners.Max(corner => corner[i]), program.GreatestDraw(0, i));
            }

            feasible += program.IsFeasible ? 1 : 0;
            infeasible += program.IsFeasible ? 0 : 1;
        }

        Assert.True(feasible > 100 && infeasible > 30, $"{feasible} {infeasible}");
    }

    private static bool AssertConflict(ReachablePolytope[] polytopes, DrawPart[] parts, Rational?[] limits)
    {
        var conflict = new DrawProgram(parts, limits).Conflict;
        if (conflict.IsEmpty)
        {
            return false;
        }

        var scores = new Rational[limits.Length];
        foreach (var (source, weight) in conflict)
        {
            Assert.True(weight.Sign > 0 && weight.Denominator.IsOne);
            scores[source] = -weight;
        }

        var drawn = parts.Zip(polytopes, (part, polytope) =>
            part.Tokens * polytope.BestMix([], scores).Zip(scores, (share, score) => -score * share).Aggregate((a, b) => a + b)).Aggregate((a, b) => a + b);
        Assert.True(drawn > conflict.Aggregate(Rational.Zero, (sum, member) => sum + (member.Weight * limits[member.Source]!.Value)));
        foreach (var (left, _) in conflict)
        {
            var others = new Rational?[limits.Length];
            foreach (var (source, _) in conflict.Where(member => member.Source != left))
            {
                others[source] = limits[source];
            }

            Assert.True(new DrawProgram(parts, others).IsFeasible);
        }

        return true;
    }

    private static IEnumerable<(RandomSystem System, Rational?[] Limits)> Limited(int seed, int count)
    {
        var random = new Random(seed);
        foreach (var system in RandomSystem.Stream(seed, count * TestScale.Value).Where(system => system.Solve().IsFeasible))
        {
            yield return (system, [.. Enumerable.Range(0, system.Count).Select(_ => random.Next(3) == 0 ? null : (Rational?)(Tokens * Rational.Of(random.Next(0, 5), 8)))]);
        }
    }
}
