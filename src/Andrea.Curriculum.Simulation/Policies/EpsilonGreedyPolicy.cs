using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// Epsilon-greedy (Watkins, 1989; Sutton and Barto, chapter 2): toward the vertex that is best for the mean rewards; with probability
/// epsilon a source drawn uniformly comes before all others. Sources that were never pulled come first, in file order.
/// </summary>
internal sealed class EpsilonGreedyPolicy(int sources) : IMixPolicy
{
    private readonly BestVertexStep _step = new(sources);

    /// <inheritdoc/>
    public void Choose(SimulatedRegime regime, ReadOnlySpan<Arm> arms, StreamKey draws, Span<double> mix)
    {
        var stream = new Xoshiro256StarStar(draws);
        var explores = stream.NextBits53() < regime.Settings.EpsilonThreshold;
        var scores = _step.Scores;
        for (var i = 0; i < arms.Length; i++)
        {
            scores[i] = !regime.IsArm[i] ? double.NegativeInfinity
                : arms[i].Pulls > 0 ? arms[i].MeanReward
                : explores ? double.MaxValue : double.PositiveInfinity;
        }

        if (explores)
        {
            scores[regime.Arms[(int)stream.NextBelow((ulong)regime.Arms.Length)]] = double.PositiveInfinity;
        }

        _step.Go(regime, mix);
    }
}
