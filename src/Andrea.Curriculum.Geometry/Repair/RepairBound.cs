using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Geometry.Repair;

/// <summary>A floor or cap at a node of the tree, as a numerator on the common denominator.</summary>
/// <param name="Node">The node.</param>
/// <param name="IsFloor">True for a floor.</param>
/// <param name="Value">Its numerator.</param>
/// <param name="Member">The bound as given.</param>
internal readonly record struct RepairBound(int Node, bool IsFloor, BigInteger Value, ConflictMember Member);
