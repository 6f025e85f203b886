using System.Numerics;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>
/// Finds bounds that contradict each other although every proper subset of them can hold: first the support of a certificate, then each
/// bound in the order of its id is left out, for good when the rest still contradicts itself.
/// </summary>
internal static class ConflictSearch
{
    /// <summary>Reduces a certificate to an irreducible one.</summary>
    public static FarkasCertificate Reduce(IntegerSystem system, ExactSimplex simplex, FarkasCertificate certificate)
    {
        var kept = Support(certificate);
        var order = kept.OrderBy(bound => system.Origin(bound)!.Bound.Id.Value)
            .ThenBy(bound => bound.Variable).ThenBy(bound => bound.IsUpper).ToArray();
        for (var v = 0; v < system.Variables; v++)
        {
            Restrict(system, simplex, v, kept);
        }

        foreach (var bound in order)
        {
            if (!kept.Remove(bound))
            {
                continue;
            }

            Restrict(system, simplex, bound.Variable, kept);
            if (simplex.MakeFeasible() is not { } weights)
            {
                kept.Add(bound);
                Restrict(system, simplex, bound.Variable, kept);
                continue;
            }

            certificate = FarkasCertificate.Verify(system, weights.Where(weight => kept.Contains(weight.Bound)));
            var smaller = Support(certificate);
            foreach (var dropped in kept.Except(smaller).ToArray())
            {
                kept.Remove(dropped);
                Restrict(system, simplex, dropped.Variable, kept);
            }
        }

        certificate.Weights.Sort((a, b) =>
            Array.IndexOf(order, a.Bound).CompareTo(Array.IndexOf(order, b.Bound)));
        return certificate;
    }

    private static HashSet<SystemBound> Support(FarkasCertificate certificate) => [.. certificate.Weights.Select(weight => weight.Bound)];

    private static void Restrict(IntegerSystem system, ExactSimplex simplex, int variable, HashSet<SystemBound> kept) =>
        simplex.SetBounds(
            variable, Side(system, new(variable, false), kept), Side(system, new(variable, true), kept));

    private static BigInteger? Side(IntegerSystem system, SystemBound bound, HashSet<SystemBound> kept)
    {
        var written = bound.IsUpper ? system.Upper[bound.Variable] : system.Lower[bound.Variable];
        if (system.Origin(bound) is null || kept.Contains(bound))
        {
            return written;
        }

        return bound.Variable < system.Sources && !bound.IsUpper ? BigInteger.Zero : null;
    }
}
