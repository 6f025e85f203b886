using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Joint;

/// <summary>Least and greatest tokens that the run can draw from a source when all sources stay within their limits of epochs; both attained.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Least">Least tokens.</param>
/// <param name="Greatest">Greatest tokens.</param>
public readonly record struct JointExtent(int Source, Rational Least, Rational Greatest);
