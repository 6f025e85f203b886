using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>What part a sequence of one source is worth for another.</summary>
/// <param name="From">Index of the source that is trained on.</param>
/// <param name="To">Index of the source that gains.</param>
/// <param name="Part">The part, in [0, 1].</param>
public sealed record TransferPart(int From, int To, Located<Rational> Part);
