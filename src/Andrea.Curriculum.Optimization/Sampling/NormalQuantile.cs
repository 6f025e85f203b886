using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Optimization.Sampling;

/// <summary>Quantiles of the normal distribution by Acklam's rational approximations (2003), off by about 1e-9 of themselves.</summary>
internal static class NormalQuantile
{
    private const double Tail = 0.02425;

    /// <summary>The number that a normal variate is below with a probability between 0 and 1.</summary>
    public static double Of(double probability)
    {
        if (probability > 0.5)
        {
            return -Of(1 - probability);
        }

        if (probability < Tail)
        {
            var q = Math.Sqrt(-2 * ScalarMath.Log(probability));
            return Horner(
                    q, -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783)
                / Horner(q, 7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1);
        }

        var middle = probability - 0.5;
        var square = middle * middle;
        return middle
            * Horner(
                square, -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.3577518672690, -30.66479806614716, 2.506628277459239)
            / Horner(
                square, -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1);
    }

    private static double Horner(double x, params ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
        {
            sum = (sum * x) + coefficient;
        }

        return sum;
    }
}
