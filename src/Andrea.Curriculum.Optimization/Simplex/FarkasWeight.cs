using System.Numerics;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>A bound's part in a certificate of infeasibility.</summary>
/// <param name="Bound">The bound.</param>
/// <param name="Weight">Its weight, positive.</param>
internal readonly record struct FarkasWeight(SystemBound Bound, BigInteger Weight);
