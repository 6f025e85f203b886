namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>
/// What several chains from spread-out starts show of a sampler that is only approximately uniform, in the worst of many functionals: the
/// rank-normalised split R-hat and effective sample sizes of Vehtari, Gelman, Simpson, Carpenter and Buerkner (Bayesian Analysis 16, 2021).
/// </summary>
/// <remarks>
/// It finds chains that mix slowly or stay in different parts. It proves nothing about parts that no chain has met, nor about functionals
/// that were not looked at.
/// </remarks>
/// <param name="RHat">Greatest ratio of the spread of all chains to that within one, folded or not; near 1 when they agree.</param>
/// <param name="BulkSampleSize">Least effective sample size of the middle.</param>
/// <param name="TailSampleSize">Least effective sample size of the 5% and 95% quantiles.</param>
/// <param name="Draws">Draws of all chains together.</param>
/// <param name="Chains">Number of chains.</param>
/// <param name="Functionals">Functionals looked at: coordinates, their squares, the distance from the centre, random directions.</param>
/// <param name="StepsPerDraw">Steps between two draws of a chain.</param>
public sealed record ChainDiagnosis(
    double RHat, double BulkSampleSize, double TailSampleSize, int Draws, int Chains, int Functionals, long StepsPerDraw);
