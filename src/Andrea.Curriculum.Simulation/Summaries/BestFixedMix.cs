using System.Collections.Immutable;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>
/// The fixed mix of a regime that earns most in the long run, a vertex of its polytope. Where the reward pays for noise, so does this
/// mix: a walk with little regret may be camping.
/// </summary>
/// <param name="Reward">Its mean reward per pull.</param>
/// <param name="Mix">Its shares, one per source.</param>
public sealed record BestFixedMix(double Reward, ImmutableArray<double> Mix);
