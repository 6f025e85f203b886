using System.Numerics;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>One term of what is maximised.</summary>
/// <param name="Variable">A variable of the system.</param>
/// <param name="Coefficient">Its coefficient.</param>
internal readonly record struct ObjectiveTerm(int Variable, BigInteger Coefficient);
