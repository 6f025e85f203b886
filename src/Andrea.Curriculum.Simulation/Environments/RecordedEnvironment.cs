using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Randomness;

namespace Andrea.Curriculum.Simulation.Environments;

/// <summary>
/// Losses of a log: every source's own losses are replayed in their order, from a random place per walk, and from the start again after
/// the last (circular block bootstrap, Politis and Romano, 1992). They do not react to the mix.
/// </summary>
internal sealed class RecordedEnvironment(ulong seed, ImmutableArray<ImmutableArray<double>> losses) : ILossEnvironment
{
    private readonly int[] _next = new int[losses.Length];

    /// <inheritdoc/>
    public void Begin(long walk)
    {
        for (var i = 0; i < _next.Length; i++)
        {
            var stream = new Xoshiro256StarStar(new StreamKey(seed, (ulong)walk, StreamPurpose.Environment, (ulong)i));
            _next[i] = losses[i].IsEmpty ? 0 : (int)stream.NextBelow((ulong)losses[i].Length);
        }
    }

    /// <inheritdoc/>
    public void Answer(ReadOnlySpan<int> pulled, Span<double> answers)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            var source = pulled[i];
            ref var next = ref _next[source];
            answers[i] = losses[source][next];
            next = next + 1 == losses[source].Length ? 0 : next + 1;
        }
    }
}
