using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Budget;

/// <summary>Expected consumption of one source over the regimes still to come, in tokens and, when its size is known, in epochs. Under a static policy all three are those of the written mix.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="LeastTokens">Expected tokens when every regime gives it its least reachable share.</param>
/// <param name="EvenTokens">Expected tokens at the most even mix of every regime.</param>
/// <param name="GreatestTokens">Expected tokens when every regime gives it its greatest reachable share.</param>
/// <param name="Size">Tokens of one epoch; null when unknown.</param>
/// <param name="Basis">How the size was found.</param>
public sealed record SourceBudget(
    int Source, Rational LeastTokens, Rational EvenTokens, Rational GreatestTokens, Rational? Size, SizeBasis Basis)
{
    /// <summary>Epochs at the least share; null when the size is unknown.</summary>
    public Rational? LeastEpochs => Size is { } size ? LeastTokens / size : null;

    /// <summary>Epochs at the most even mix; null when the size is unknown.</summary>
    public Rational? EvenEpochs => Size is { } size ? EvenTokens / size : null;

    /// <summary>Epochs at the greatest share; null when the size is unknown.</summary>
    public Rational? GreatestEpochs => Size is { } size ? GreatestTokens / size : null;
}
