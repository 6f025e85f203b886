using System.Collections.Immutable;

namespace Andrea.Curriculum.Optimization.Proposals;

/// <summary>A floating-point solver's proposal, to be decided by exact arithmetic.</summary>
/// <param name="Status">What the solver believes.</param>
/// <param name="Mix">The proposed mix, one share per source, off by the solver's tolerances; empty unless optimal.</param>
/// <param name="Score">Its score by the solver's account; 0 unless optimal.</param>
public sealed record MixProposal(ProposalStatus Status, ImmutableArray<double> Mix, double Score);
