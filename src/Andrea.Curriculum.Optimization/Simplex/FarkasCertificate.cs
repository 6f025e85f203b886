using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Simplex;

/// <summary>
/// Written bounds with positive weights whose weighted sum every mix exceeds: of every mix the weighted sum is <see cref="Reached"/> or
/// more, the bounds allow <see cref="Allowed"/> at most.
/// </summary>
/// <param name="Weights">The bounds, taken as "at most" (least values with their signs turned).</param>
/// <param name="Reached">The least coefficient of a share in the weighted sum: shares are at least 0 and sum to 1.</param>
/// <param name="Allowed">The weighted sum of the bounds.</param>
internal sealed record FarkasCertificate(List<FarkasWeight> Weights, Rational Reached, Rational Allowed)
{
    /// <summary>Adds up a certificate from the system alone; what every mix satisfies needs no weight.</summary>
    /// <exception cref="InvalidOperationException">The weights prove nothing.</exception>
    public static FarkasCertificate Verify(IntegerSystem system, IEnumerable<FarkasWeight> weights)
    {
        var written = new List<FarkasWeight>();
        var divisor = BigInteger.Zero;
        foreach (var weight in weights)
        {
            if (system.Origin(weight.Bound) is not null)
            {
                written.Add(weight);
                divisor = BigInteger.GreatestCommonDivisor(divisor, weight.Weight);
            }
        }

        var sum = new BigInteger[system.Sources];
        var allowed = BigInteger.Zero;
        for (var k = 0; k < written.Count; k++)
        {
            var ((variable, isUpper), whole) = written[k];
            var weight = whole / divisor;
            written[k] = new(written[k].Bound, weight);
            var signed = isUpper ? weight : -weight;
            allowed += signed * (isUpper ? system.Upper[variable] : system.Lower[variable])!.Value;
            AddRow(system, variable, signed, sum);
            if (weight.Sign <= 0)
            {
                throw new InvalidOperationException("a certificate's weights are positive");
            }
        }

        var reached = sum[0];
        foreach (var coefficient in sum)
        {
            reached = BigInteger.Min(reached, coefficient);
        }

        return reached * system.Unit > allowed
            ? new FarkasCertificate(written, Rational.Of(reached), Rational.Of(allowed, system.Unit))
            : throw new InvalidOperationException("the certificate proves nothing");
    }

    private static void AddRow(IntegerSystem system, int variable, BigInteger factor, BigInteger[] sum)
    {
        if (variable < system.Sources)
        {
            sum[variable] += factor;
            return;
        }

        var row = system.Coefficients[variable - system.Sources];
        for (var i = 0; i < sum.Length; i++)
        {
            if (!row[i].IsZero)
            {
                sum[i] += factor * row[i];
            }
        }
    }
}
