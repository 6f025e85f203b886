using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>
/// Bounds of independent weights that are divided by their sum, as integers on one denominator: the shares are those x / sum x with
/// least &lt;= x &lt;= greatest and sum x &gt; 0. Only ratios matter, so the denominator itself does not.
/// </summary>
internal sealed class RawWeights
{
    /// <summary>Takes bounds as written; floors below 0 bind as 0.</summary>
    public RawWeights(BoxConstraints constraints)
    {
        var least = new Rational[constraints.Count];
        var greatest = new Rational[constraints.Count];
        for (var i = 0; i < least.Length; i++)
        {
            least[i] = Rational.Max(constraints.Floors[i].Value, Rational.Zero);
            greatest[i] = constraints.Caps[i].Value;
        }

        var denominator = CommonDenominator.Of(least, greatest);
        One = denominator.Value;
        Least = denominator.ScaleAll(least);
        Greatest = denominator.ScaleAll(greatest);
        for (var i = 0; i < least.Length; i++)
        {
            LeastSum += Least[i];
            GreatestSum += Greatest[i];
            PinnedSum += IsPinnedWeight(i) ? Least[i] : BigInteger.Zero;
            FreeWeights += IsPinnedWeight(i) ? 0 : 1;
        }
    }

    /// <summary>The weight 1.</summary>
    public BigInteger One { get; }

    /// <summary>Number of sources.</summary>
    public int Count => Least.Length;

    /// <summary>Least weights, 0 or more.</summary>
    public BigInteger[] Least { get; }

    /// <summary>Greatest weights.</summary>
    public BigInteger[] Greatest { get; }

    /// <summary>Sum of the least weights.</summary>
    public BigInteger LeastSum { get; }

    /// <summary>Sum of the greatest weights.</summary>
    public BigInteger GreatestSum { get; }

    /// <summary>Sum of the weights that cannot vary.</summary>
    public BigInteger PinnedSum { get; }

    /// <summary>How many weights can vary.</summary>
    public int FreeWeights { get; }

    /// <summary>
    /// Dimension of the shares, when there are any. The cone over the box is spanned by the directions of the weights that vary and, when it
    /// is not 0, the sum of those that do not; the simplex cuts off one dimension.
    /// </summary>
    public int Dimension => FreeWeights - (PinnedSum.IsZero ? 1 : 0);

    /// <summary>True when a weight cannot vary.</summary>
    public bool IsPinnedWeight(int source) => Least[source] == Greatest[source];

    /// <summary>
    /// Least share: own weight least, all others greatest. Where both are 0 no other source has a weight at all, and the share is always 1.
    /// </summary>
    public Rational LeastShare(int source)
    {
        var others = GreatestSum - Greatest[source];
        return others.IsZero ? Rational.One : Rational.Of(Least[source], Least[source] + others);
    }

    /// <summary>Greatest share: own weight greatest, all others least. Where both are 0 the source never has a weight: share 0.</summary>
    public Rational GreatestShare(int source) =>
        Greatest[source].IsZero ? Rational.Zero : Rational.Of(Greatest[source], Greatest[source] + LeastSum - Least[source]);

    /// <summary>
    /// True when the share cannot vary: the source never has a weight, or the shares are a single mix. (A positive weight's bounds of share
    /// are equal only if l (sum of other l) = u (sum of other u): then nothing varies, or no other source ever has a weight.)
    /// </summary>
    public bool IsPinned(int source) => Greatest[source].IsZero || Dimension == 0;
}
