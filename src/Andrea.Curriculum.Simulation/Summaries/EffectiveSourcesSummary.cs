namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Effective sources, exp(entropy), of a regime's mixes: means over steps, since a mix holds for its phase.</summary>
/// <param name="Mean">Over all steps.</param>
/// <param name="Random">Over the steps of random phases; null when there are none.</param>
/// <param name="Bandit">Over the steps of bandit phases; null when there are none.</param>
public sealed record EffectiveSourcesSummary(double Mean, double? Random, double? Bandit);
