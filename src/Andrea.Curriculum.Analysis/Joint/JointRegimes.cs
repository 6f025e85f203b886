using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Analysis.Budget;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Joint;

/// <summary>
/// The regimes still to come together. Limits of epochs couple them: over all regimes, tokens x mean share of a source is at most
/// <c>max_epochs</c> x its size. Decided exactly: of floors, caps and nested groups by a flow, else by a linear program. A regime's mean mix is a mix that it can reach.
/// </summary>
public sealed class JointRegimes
{
    private const long Work = 1L << 27;
    private const long GreatestUnitBits = 1 << 15;
    private const int BitsPerVisit = 256;

    /// <summary>Sources of a conflict up to which a part of them that is in conflict too is looked for.</summary>
    private const int GreatestReduced = 64;

    internal JointRegimes(JointVerdict verdict, ImmutableArray<RegimeTokens> regimes, ImmutableArray<EpochLimit> limits)
    {
        Verdict = verdict;
        Regimes = regimes;
        Limits = limits;
    }

    /// <summary>Whether the limits can hold.</summary>
    public JointVerdict Verdict { get; }

    /// <summary>The regimes still to come, with all of their tokens.</summary>
    public ImmutableArray<RegimeTokens> Regimes { get; }

    /// <summary>The limits, in file order: of sources with <c>max_epochs</c> and a known size.</summary>
    public ImmutableArray<EpochLimit> Limits { get; }

    /// <summary>Sources whose limits cannot hold together; null unless <see cref="Verdict"/> is infeasible.</summary>
    public JointConflict? Conflict { get; internal init; }

    /// <summary>Indices of regimes that break a limit even when nothing else draws from the sources; empty unless infeasible.</summary>
    public ImmutableArray<int> Alone { get; internal init; } = [];

    /// <summary>The caps that the limits imply; null when not feasible or not found within limits of work.</summary>
    public ImmutableArray<ImpliedCap>? ImpliedCaps { get; internal init; }

    /// <summary>What can be drawn from each source within the limits; null when not feasible or not found within limits of work.</summary>
    public ImmutableArray<JointExtent>? Extents { get; internal init; }

    /// <summary>Decides a run; null when there is no budget.</summary>
    internal static JointRegimes? Of(RunAnalysis run)
    {
        if (run.Budget.IsEmpty || Stretch.AllOf(run) is not { } stretches)
        {
            return null;
        }

        var regimes = stretches.Select(stretch => new RegimeTokens(stretch.Regime, stretch.Tokens)).ToImmutableArray();
        var limits = LimitsOf(run);
        var binding = new Rational?[run.Budget.Length];
        foreach (var limit in limits)
        {
            binding[limit.Source] = limit.Tokens < run.Budget[limit.Source].GreatestTokens ? limit.Tokens : null;
        }

        if (binding.All(limit => limit is null))
        {
            return new JointRegimes(JointVerdict.Feasible, regimes, limits)
            {
                ImpliedCaps = [],
                Extents = [.. run.Budget.Select(budget => new JointExtent(budget.Source, budget.LeastTokens, budget.GreatestTokens))],
            };
        }

        var undecided = new JointRegimes(JointVerdict.Undecided, regimes, limits);
        var isFlow = stretches.All(stretch => stretch.Mix is not null || stretch.Polytope.Shape is PolytopeShape.Box or PolytopeShape.Nested);
        var common = UnitOf(stretches, binding);
        if (Overdrawn(stretches, binding) is { } conflict)
        {
            return new JointRegimes(JointVerdict.Infeasible, regimes, limits)
            {
                Conflict = conflict,
                Alone = isFlow && common is { } shared ? AloneOf(stretches, binding, shared) : JointPrograms.AloneOf(run, stretches, binding),
            };
        }

        if (!isFlow || common is not { } unit)
        {
            return JointPrograms.Decide(run, stretches, binding, undecided);
        }

        var network = JointNetwork.Of(stretches, binding, unit, WorkOf(unit));
        if (network.IsExhausted)
        {
            return undecided;
        }

        if (!network.IsFeasible)
        {
            return new JointRegimes(JointVerdict.Infeasible, regimes, limits)
            {
                Conflict = ConflictOf(network, stretches, binding, unit),
                Alone = AloneOf(stretches, binding, unit),
            };
        }

        ImmutableArray<JointExtent> extents = [.. ExtentsOf(network, stretches, binding.Length)];
        ImmutableArray<ImpliedCap> caps = [.. CapsOf(network, stretches)];
        return new JointRegimes(JointVerdict.Feasible, regimes, limits)
        {
            Extents = network.IsExhausted ? null : extents,
            ImpliedCaps = network.IsExhausted ? null : caps,
        };
    }

    private static ImmutableArray<EpochLimit> LimitsOf(RunAnalysis run)
    {
        var limits = ImmutableArray.CreateBuilder<EpochLimit>();
        foreach (var budget in run.Budget)
        {
            if (budget.Size is { } size && run.Run.Sources[budget.Source].MaxEpochs is { Value.Sign: >= 0 } epochs)
            {
                limits.Add(new EpochLimit(budget.Source, epochs.Value * size));
            }
        }

        return limits.ToImmutable();
    }

    /// <summary>A source that static mixes alone draw too much from.</summary>
    internal static JointConflict? Overdrawn(IReadOnlyList<Stretch> stretches, Rational?[] limits)
    {
        for (var i = 0; i < limits.Length; i++)
        {
            if (limits[i] is { } limit && JointNetwork.Fixed(stretches, i) > limit)
            {
                var demands = stretches.Select(stretch => new RegimeTokens(
                    stretch.Regime, stretch.Tokens * (stretch.FixedShare(i) ?? stretch.Polytope.TightFloor(i))));
                return new JointConflict([i], limit, [.. demands.Where(demand => demand.Tokens.Sign > 0)], true);
            }
        }

        return null;
    }

    private static JointConflict ConflictOf(JointNetwork network, IReadOnlyList<Stretch> stretches, Rational?[] limits, BigInteger unit)
    {
        var (sources, demands) = network.Cut();
        var isMinimal = sources.Length <= GreatestReduced;
        for (var at = 0; isMinimal && at < sources.Length;)
        {
            var part = Only(limits, sources.RemoveAt(at));
            var less = JointNetwork.Of(stretches, part, unit, WorkOf(unit));
            if (less.IsExhausted)
            {
                isMinimal = false;
            }
            else if (less.IsFeasible)
            {
                at++;
            }
            else
            {
                // Sources before this one are needed by every conflict among those that are left.
                (sources, demands) = less.Cut();
            }
        }

        var held = sources.Aggregate(Rational.Zero, (sum, source) => sum + limits[source]!.Value);
        return new JointConflict(sources, held, demands, isMinimal);
    }

    private static ImmutableArray<int> AloneOf(IReadOnlyList<Stretch> stretches, Rational?[] limits, BigInteger unit)
    {
        var alone = ImmutableArray.CreateBuilder<int>();
        foreach (var stretch in stretches)
        {
            Stretch[] only = [stretch];
            if (Overdrawn(only, limits) is not null
                || (stretch.Mix is null && JointNetwork.Of(only, limits, unit, WorkOf(unit)) is { IsExhausted: false, IsFeasible: false }))
            {
                alone.Add(stretch.Regime);
            }
        }

        return alone.ToImmutable();
    }

    private static IEnumerable<JointExtent> ExtentsOf(JointNetwork network, IReadOnlyList<Stretch> stretches, int sources)
    {
        for (var i = 0; i < sources && !network.IsExhausted; i++)
        {
            var (least, greatest) = network.Extent(i);
            var fixedTokens = JointNetwork.Fixed(stretches, i);
            yield return new JointExtent(i, least + fixedTokens, greatest + fixedTokens);
        }
    }

    private static IEnumerable<ImpliedCap> CapsOf(JointNetwork network, IReadOnlyList<Stretch> stretches)
    {
        foreach (var (stretch, source, greatest) in network.GreatestDraws())
        {
            if (network.IsExhausted)
            {
                yield break;
            }

            var (regime, tokens, polytope, _) = stretches[stretch];
            if (greatest / tokens < polytope.TightCap(source))
            {
                yield return new ImpliedCap(regime, source, greatest / tokens);
            }
        }
    }

    private static Rational?[] Only(Rational?[] limits, ImmutableArray<int> sources)
    {
        var only = new Rational?[limits.Length];
        foreach (var source in sources)
        {
            only[source] = limits[source];
        }

        return only;
    }

    /// <summary>A common denominator of all tokens; null when it is too long.</summary>
    private static BigInteger? UnitOf(IReadOnlyList<Stretch> stretches, Rational?[] limits)
    {
        var unit = BigInteger.One;
        foreach (var number in Numbers(stretches, limits))
        {
            unit *= number.Denominator / BigInteger.GreatestCommonDivisor(unit, number.Denominator);
            if (unit.GetBitLength() > GreatestUnitBits)
            {
                return null;
            }
        }

        return unit;
    }

    private static IEnumerable<Rational> Numbers(IReadOnlyList<Stretch> stretches, Rational?[] limits)
    {
        for (var i = 0; i < limits.Length; i++)
        {
            yield return limits[i] is { } limit ? limit - JointNetwork.Fixed(stretches, i) : Rational.Zero;
        }

        foreach (var (_, tokens, polytope, mix) in stretches)
        {
            for (var i = 0; mix is null && i < limits.Length; i++)
            {
                yield return polytope.TightFloor(i) * tokens;
                yield return polytope.TightCap(i) * tokens;
            }

            for (var g = 0; mix is null && g < polytope.Groups.Length; g++)
            {
                var (least, greatest) = polytope.TightGroup(g);
                yield return least * tokens;
                yield return greatest * tokens;
            }
        }
    }

    private static long WorkOf(BigInteger unit) => Work / (1 + (unit.GetBitLength() / BitsPerVisit));
}
