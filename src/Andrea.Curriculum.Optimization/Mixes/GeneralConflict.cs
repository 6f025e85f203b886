using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Simplex;

namespace Andrea.Curriculum.Optimization.Mixes;

/// <summary>A verified certificate in the caller's terms.</summary>
internal static class GeneralConflict
{
    /// <summary>Names the bounds of a certificate; a row's weight is that of the row as written.</summary>
    public static PolytopeConflict Describe(IntegerSystem system, FarkasCertificate certificate)
    {
        var members = new List<ConflictMember>();
        foreach (var (bound, weight) in certificate.Weights)
        {
            var origin = system.Origin(bound)!;
            var factor = bound.Variable < system.Sources ? 1 : system.RowFactor[bound.Variable - system.Sources];
            members.Add(new ConflictMember(
                origin.Source, origin.Bound.Id, origin.Bound.Value, origin.Group, origin.Row, !bound.IsUpper, Rational.Of(weight * factor)));
        }

        return new PolytopeConflict(ConflictKind.WeightedSum, [.. members], certificate.Reached, certificate.Allowed);
    }
}
