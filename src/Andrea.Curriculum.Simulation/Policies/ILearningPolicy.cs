using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// A policy that needs more than the <see cref="Walks.Arm"/>s. It learns from every pull of a walk, whatever chose the mix: a
/// random phase, or the policy of an earlier regime.
/// </summary>
internal interface ILearningPolicy : IMixPolicy
{
    /// <summary>Forgets everything: a walk begins, or a pivot resets the bandit.</summary>
    void Forget();

    /// <summary>Learns from some pulls of one phase, in order.</summary>
    void Learn(SimulatedRegime regime, in PullBlock pulls);

    /// <summary>A phase is over.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="mix">The phase's mix.</param>
    /// <param name="steps">Its steps, at least 1.</param>
    /// <param name="isOwn">True when the policy in force chose the mix, false when chance did.</param>
    void EndPhase(SimulatedRegime regime, ReadOnlySpan<double> mix, long steps, bool isOwn);
}
