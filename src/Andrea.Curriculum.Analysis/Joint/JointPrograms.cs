using System.Collections.Immutable;

using Andrea.Curriculum.Analysis.Budget;
using Andrea.Curriculum.Analysis.Repair;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization;
using Andrea.Curriculum.Optimization.Draws;

namespace Andrea.Curriculum.Analysis.Joint;

/// <summary>Decides regimes together whose bounds are no flow of tokens: overlapping groups, constraints, raw bounds.</summary>
internal static class JointPrograms
{
    /// <summary>Decides them; what exceeds a limit of work stays open.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stretches">The regimes still to come.</param>
    /// <param name="limits">Most tokens of each source, at least what static mixes draw from it; null for no limit.</param>
    /// <param name="undecided">The answer when nothing is decided.</param>
    public static JointRegimes Decide(RunAnalysis run, IReadOnlyList<Stretch> stretches, Rational?[] limits, JointRegimes undecided)
    {
        DrawProgram program;
        try
        {
            program = ProgramOf(run, stretches, limits);
        }
        catch (UndecidedWithinLimitsException)
        {
            return undecided;
        }

        if (!program.IsFeasible)
        {
            return new JointRegimes(JointVerdict.Infeasible, undecided.Regimes, undecided.Limits)
            {
                Conflict = ConflictOf(program, stretches, limits),
                Alone = AloneOf(run, stretches, limits),
            };
        }

        try
        {
            return new JointRegimes(JointVerdict.Feasible, undecided.Regimes, undecided.Limits)
            {
                Extents = ExtentsOf(program, stretches, limits.Length),
                ImpliedCaps = CapsOf(program, stretches, limits),
            };
        }
        catch (UndecidedWithinLimitsException)
        {
            return new JointRegimes(JointVerdict.Feasible, undecided.Regimes, undecided.Limits);
        }
    }

    /// <summary>Regimes that break a limit even when nothing else draws from the sources; those not decided within limits of work are left out.</summary>
    public static ImmutableArray<int> AloneOf(RunAnalysis run, IReadOnlyList<Stretch> stretches, Rational?[] limits)
    {
        var alone = ImmutableArray.CreateBuilder<int>();
        foreach (var stretch in stretches)
        {
            if (JointRegimes.Overdrawn([stretch], limits) is not null || (stretch.Mix is null && IsInfeasible(run, stretch, limits)))
            {
                alone.Add(stretch.Regime);
            }
        }

        return alone.ToImmutable();
    }

    private static bool IsInfeasible(RunAnalysis run, Stretch stretch, Rational?[] limits)
    {
        try
        {
            return !ProgramOf(run, [stretch], limits).IsFeasible;
        }
        catch (UndecidedWithinLimitsException)
        {
            return false;
        }
    }

    private static DrawProgram ProgramOf(RunAnalysis run, IReadOnlyList<Stretch> stretches, Rational?[] limits)
    {
        DrawPart[] parts = [.. Moving(stretches).Select(stretch => new DrawPart(
            stretch.Tokens, BoundsOfRegime.All(run.Regimes[stretch.Regime]), stretch.Polytope.Shape == PolytopeShape.Raw))];
        return new DrawProgram(parts, [.. limits.Select((limit, i) => limit - JointNetwork.Fixed(stretches, i))]);
    }

    private static IEnumerable<Stretch> Moving(IEnumerable<Stretch> stretches) => stretches.Where(stretch => stretch.Mix is null);

    private static JointConflict ConflictOf(DrawProgram program, IReadOnlyList<Stretch> stretches, Rational?[] limits)
    {
        var weights = new Rational[limits.Length];
        var held = Rational.Zero;
        foreach (var (source, weight) in program.Conflict)
        {
            weights[source] = weight;
            held += weight * limits[source]!.Value;
        }

        Rational[] scores = Array.ConvertAll(weights, weight => -weight);
        var demands = stretches.Select(stretch =>
        {
            var mix = stretch.Mix is null ? stretch.Polytope.BestMix([], scores) : [.. weights.Select((_, i) => stretch.FixedShare(i)!.Value)];
            return new RegimeTokens(stretch.Regime, stretch.Tokens * weights.Zip(mix, (weight, share) => weight * share).Aggregate((a, b) => a + b));
        });
        return new JointConflict(
            [.. program.Conflict.Select(member => member.Source)], held, [.. demands.Where(demand => demand.Tokens.Sign > 0)], true)
        {
            Weights = [.. program.Conflict.Select(member => member.Weight)],
        };
    }

    private static ImmutableArray<JointExtent> ExtentsOf(DrawProgram program, IReadOnlyList<Stretch> stretches, int sources)
    {
        var extents = ImmutableArray.CreateBuilder<JointExtent>(sources);
        for (var i = 0; i < sources; i++)
        {
            var (least, greatest) = program.Extent(i);
            var drawn = JointNetwork.Fixed(stretches, i);
            extents.Add(new JointExtent(i, least + drawn, greatest + drawn));
        }

        return extents.MoveToImmutable();
    }

    private static ImmutableArray<ImpliedCap> CapsOf(DrawProgram program, IReadOnlyList<Stretch> stretches, Rational?[] limits)
    {
        var caps = ImmutableArray.CreateBuilder<ImpliedCap>();
        Stretch[] moving = [.. Moving(stretches)];
        for (var part = 0; part < moving.Length; part++)
        {
            for (var i = 0; i < limits.Length; i++)
            {
                var (regime, tokens, polytope, _) = moving[part];
                if (limits[i] is not null && program.GreatestDraw(part, i) / tokens is var share && share < polytope.TightCap(i))
                {
                    caps.Add(new ImpliedCap(regime, i, share));
                }
            }
        }

        return caps.ToImmutable();
    }
}
