namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>A guess which variables are basic and at which end of their interval the others stand.</summary>
/// <param name="IsBasic">One entry per variable.</param>
/// <param name="IsAtUpper">One entry per variable; of no meaning for basic ones.</param>
internal sealed record ProposedBasis(bool[] IsBasic, bool[] IsAtUpper)
{
    /// <summary>Takes the simplex there, as far as the guess is a basis.</summary>
    public void ApplyTo(ExactSimplex simplex) => simplex.Propose(IsBasic, IsAtUpper);
}
