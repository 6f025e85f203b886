using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Geometry.Nested;
using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>Uniform random mixes of a reachable polytope, in its affine hull, up to double rounding.</summary>
/// <remarks>
/// A mix is floor + S x with x from a <see cref="SlackSampler"/> (with nested groups: from one per independent part, or by rejection group
/// by group), then settled, so that the exact membership test holds for it. Immutable: threads may share
/// it, each with its own workspace.
/// </remarks>
public sealed class MixSampler
{
    private readonly ReachablePolytope _polytope;
    private readonly ImmutableArray<double> _floors;
    private readonly double _slack;
    private readonly MixPlacement? _placement;

    /// <summary>Prepares a polytope for sampling.</summary>
    /// <param name="polytope">A polytope with at least one mix; one of dimension 0 gives that mix.</param>
    /// <exception cref="InvalidOperationException">The polytope is empty.</exception>
    public MixSampler(ReachablePolytope polytope)
    {
        ArgumentNullException.ThrowIfNull(polytope);
        _polytope = polytope;
        _floors = polytope.RoundedFloors;
        if (polytope.OwnSource is { } own)
        {
            Own = own;
            return;
        }

        if (polytope.Nested is { } nested)
        {
            Nested = new NestedSampler(nested);
            return;
        }

        _slack = polytope.Slack.ToDouble();
        Slacks = new SlackSampler(polytope.RelativeSlacks().AsSpan());
        _placement = Slacks.Plan is null ? null : new MixPlacement(polytope, Slacks.Order, _slack);
    }

    /// <summary>Number of sources; mixes have as many shares.</summary>
    public int Count => _floors.Length;

    /// <summary>A lower bound of the probability that one try gives a mix; 0 with groups, where none is known.</summary>
    public double LeastAcceptance => Slacks?.LeastAcceptance ?? 0;

    /// <summary>
    /// True when mixes are uniform up to double rounding. False only for groups so narrow that rejection would take too long: then a
    /// Markov chain draws them, and they are approximately uniform.
    /// </summary>
    public bool IsExact => Own?.IsExact ?? Nested?.Chain is null;

    /// <summary>What several Markov chains show of mixes of general constraints that are only approximately uniform; else null.</summary>
    public ChainDiagnosis? Diagnosis => Own?.Diagnosis;

    /// <summary>What draws in the slice of a box; null otherwise.</summary>
    internal SlackSampler? Slacks { get; }

    /// <summary>What draws with nested groups; null otherwise.</summary>
    internal NestedSampler? Nested { get; }

    /// <summary>What draws with any other constraints; null otherwise.</summary>
    internal IMixSource? Own { get; }

    /// <summary>Draws the mix that a key names.</summary>
    /// <param name="key">For a phase of a walk: (seed, walk, <see cref="StreamPurpose.RandomPhase"/>, phase number).</param>
    /// <param name="workspace">Scratch memory of the calling thread.</param>
    /// <param name="mix">Receives one share per source.</param>
    /// <exception cref="ArgumentException"><paramref name="mix"/> does not have one place per source.</exception>
    public void Sample(StreamKey key, SlackSamplerWorkspace workspace, Span<double> mix)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        CheckLength(mix);
        if (Own is not null)
        {
            Own.Sample(key, mix);
            return;
        }

        if (Slacks is null)
        {
            workspace.Sequence(Nested!, key).Next(mix);
            Settle(mix);
            return;
        }

        var stream = new EightLaneXoshiro(key);
        Extract(workspace, BitOperations.TrailingZeroCount(NextBatch(ref stream, workspace)), mix);
    }

    /// <summary>Of a box, runs batches of tries until one holds a mix; the set of its lanes that do.</summary>
    internal uint NextBatch(ref EightLaneXoshiro stream, SlackSamplerWorkspace workspace)
    {
        var accepted = Slacks!.NextBatch(ref stream, workspace);
        _placement?.Place(workspace.Tries(Slacks.Order.Length), workspace.Placed);
        return accepted;
    }

    /// <summary>The mix in one lane of the last batch.</summary>
    internal void Extract(SlackSamplerWorkspace workspace, int lane, Span<double> mix)
    {
        // Asked for in any case, so that the memory is there from the first mix on.
        var relative = workspace.Relative(Slacks!.Count);
        if (_placement is not null && _placement.TryExtract(workspace.Placed, lane, mix))
        {
            return;
        }

        Slacks.Extract(workspace, lane, relative);
        _floors.CopyTo(mix);
        var free = _polytope.FreeSources;
        for (var i = 0; i < free.Length; i++)
        {
            mix[free[i]] += _slack * relative[i];
        }

        Settle(mix);
    }

    internal void Settle(Span<double> mix) => _polytope.Settle(mix);

    internal void CheckLength(ReadOnlySpan<double> mix)
    {
        if (mix.Length != Count)
        {
            throw new ArgumentException($"{mix.Length} places for {Count} shares", nameof(mix));
        }
    }
}
