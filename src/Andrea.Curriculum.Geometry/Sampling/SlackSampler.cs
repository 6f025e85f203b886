using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>
/// Uniform random points of the slice {0 &lt;= x &lt;= caps, sum x = 1} of a box, in the slice's own dimension, up to double rounding; no Markov
/// chain, no dependence between samples.
/// </summary>
/// <remarks>
/// <para>
/// Coordinates are the slacks of shares above their floors, relative to what the floors leave: w = floor + S x with S = 1 - sum of the floors.
/// Give caps (cap - floor) / S from tightened bounds, divided exactly and rounded once; slivers then keep full accuracy.
/// </para>
/// <para>
/// Method: exponentially tilted coordinates conditioned on their sum by a closing set ("probabilistic divide and conquer", Arratia and DeSalvo 2011).
/// With theta so chosen a try is accepted with probability 0.1 / sqrt(n) or more, whatever the caps: the sum's density is log-concave, and the greatest cap has the
/// greatest variance.
/// </para>
/// <para>Immutable: threads may share it, each with its own workspace.</para>
/// </remarks>
internal sealed class SlackSampler
{
    // A failure of all tries allowed has probability e^-800.
    private const double LogFailure = 800;

    private readonly int[] _order;
    private readonly double[] _caps;
    private readonly SlackPlan? _plan;
    private readonly long _greatestBatches;

    /// <summary>Prepares a slice.</summary>
    /// <param name="caps">Greatest relative slacks, each in [0, 1]. A coordinate of cap 0 is always 0. All caps 0, or none, stand for a single point.</param>
    /// <exception cref="ArgumentException">A cap is outside [0, 1] or NaN, or the caps are not all 0 and sum to less than 1.</exception>
    public SlackSampler(ReadOnlySpan<double> caps)
    {
        _caps = caps.ToArray();
        var order = new List<int>(caps.Length);
        for (var i = 0; i < caps.Length; i++)
        {
            if (!(caps[i] is >= 0 and <= 1))
            {
                throw new ArgumentException("a relative slack lies between 0 and 1", nameof(caps));
            }

            if (caps[i] > 0)
            {
                order.Add(i);
            }
        }

        order.Sort((a, b) => _caps[a] != _caps[b] ? _caps[b].CompareTo(_caps[a]) : a.CompareTo(b));
        _order = [.. order];
        var sorted = Array.ConvertAll(_order, i => _caps[i]);
        var excess = Excess(sorted);
        if (sorted.Length > 0 && excess < 0)
        {
            throw new ArgumentException("relative slacks sum to 1 or more", nameof(caps));
        }

        // Without excess every coordinate stands at its cap.
        if (sorted.Length > 1 && excess > 0)
        {
            _plan = new SlackPlan(sorted, excess);
            _greatestBatches = (long)Math.Ceiling(LogFailure / 8 / _plan.LeastAcceptance) + 1;
        }
    }

    /// <summary>Number of coordinates, those of cap 0 included.</summary>
    public int Count => _caps.Length;

    /// <summary>A lower bound of the probability that one try gives a sample; 1 for a single point.</summary>
    public double LeastAcceptance => _plan?.LeastAcceptance ?? 1;

    internal SlackPlan? Plan => _plan;

    /// <summary>The coordinates in the order of a batch: by falling cap, without those of cap 0.</summary>
    internal ReadOnlySpan<int> Order => _order;

    /// <summary>Draws the sample that a key names: the first one of the key's stream.</summary>
    /// <param name="key">For a phase of a walk: (seed, walk, <see cref="StreamPurpose.RandomPhase"/>, phase number).</param>
    /// <param name="workspace">Scratch memory of the calling thread.</param>
    /// <param name="relative">Receives <see cref="Count"/> coordinates, each in [0, cap], summing to 1 up to the rounding of the greatest cap's coordinate.</param>
    /// <exception cref="ArgumentException"><paramref name="relative"/> has another length.</exception>
    public void Sample(StreamKey key, SlackSamplerWorkspace workspace, Span<double> relative)
    {
        var stream = new EightLaneXoshiro(key);
        Sample(ref stream, workspace, relative);
    }

    /// <summary>Draws one sample. It uses up whole batches of eight tries; tries behind the first accepted one are lost.</summary>
    /// <param name="stream">Random bits; it advances.</param>
    /// <param name="workspace">Scratch memory of the calling thread.</param>
    /// <param name="relative">Receives <see cref="Count"/> coordinates.</param>
    /// <exception cref="ArgumentException"><paramref name="relative"/> has another length.</exception>
    public void Sample(ref EightLaneXoshiro stream, SlackSamplerWorkspace workspace, Span<double> relative)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        CheckLength(relative);
        Extract(workspace, BitOperations.TrailingZeroCount(NextBatch(ref stream, workspace)), relative);
    }

    /// <summary>Runs batches until one holds a sample; the set of its accepted lanes.</summary>
    internal uint NextBatch(ref EightLaneXoshiro stream, SlackSamplerWorkspace workspace)
    {
        if (_plan is null)
        {
            return 1;
        }

        var tries = workspace.Tries(_order.Length);
        for (long batch = 0; batch < _greatestBatches; batch++)
        {
            var accepted = TryBatch.Run(_plan, ref stream, tries);
            if (accepted != 0)
            {
                return accepted;
            }
        }

        throw new InvalidOperationException("the sampler's proven acceptance does not hold");
    }

    /// <summary>Copies one lane of the last batch to its coordinates.</summary>
    internal void Extract(SlackSamplerWorkspace workspace, int lane, Span<double> relative)
    {
        if (_plan is null)
        {
            _caps.CopyTo(relative);
            return;
        }

        if (_order.Length < relative.Length)
        {
            relative.Clear();
        }

        var values = MemoryMarshal.Cast<Vector512<double>, double>(workspace.Tries(_order.Length));
        for (var i = 0; i < _order.Length; i++)
        {
            relative[_order[i]] = values[(i * Vector512<double>.Count) + lane];
        }
    }

    internal void CheckLength(ReadOnlySpan<double> relative)
    {
        if (relative.Length != Count)
        {
            throw new ArgumentException($"{relative.Length} places for {Count} coordinates", nameof(relative));
        }
    }

    /// <summary>Sum of the caps less 1, with the rounding errors of the sum put back.</summary>
    private static double Excess(ReadOnlySpan<double> caps)
    {
        var (sum, error) = (-1.0, 0.0);
        foreach (var cap in caps)
        {
            var next = sum + cap;
            var part = next - sum;
            error += sum - (next - part) + (cap - part);
            sum = next;
        }

        return sum + error;
    }
}
