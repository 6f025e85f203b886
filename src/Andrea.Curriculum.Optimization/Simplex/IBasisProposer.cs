namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>Guesses a basis near a feasible vertex. Whatever it says, exact arithmetic decides.</summary>
internal interface IBasisProposer
{
    /// <summary>A basis, or null when there is no guess.</summary>
    ProposedBasis? Propose(IntegerSystem system);
}
