using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>All that a try needs, computed once for a set of caps.</summary>
internal sealed class SlackPlan
{
    // Any density is at least 1/sqrt(12) per standard deviation at its peak, and a log-concave one at least 1/e of that at its mean.
    private const double DensityAtMean = 0.1;

    /// <summary>Prepares a slice of dimension 1 or more.</summary>
    /// <param name="caps">At least two positive caps, greatest first.</param>
    /// <param name="excess">Their sum less 1, positive.</param>
    internal SlackPlan(double[] caps, double excess)
    {
        Caps = caps;
        Excess = excess;

        // Near the corner where every cap is full, what is missing from the caps is the smaller slice.
        IsComplement = excess < 1;
        Limits = IsComplement ? Array.ConvertAll(caps, cap => Math.Min(1, cap / excess)) : caps;
        Rate = ExponentialTilt.Rate(Limits);
        Closing = ClosingSet.Best(Rate, Limits);
        Decays = Rate == 0 ? [] : Array.ConvertAll(Limits, limit => ScalarMath.Expm1(-Rate * limit));
        var deviation = Math.Sqrt(ExponentialTilt.Moments(Rate, Limits).Variance);
        LeastAcceptance = Math.Min(1, ScalarMath.Exp(Closing.LogScore) * DensityAtMean / deviation);
    }

    /// <summary>Caps of the slice, greatest first.</summary>
    internal double[] Caps { get; }

    /// <summary>Sum of the caps less 1.</summary>
    internal double Excess { get; }

    /// <summary>True when tries draw (cap - x) / excess in place of x.</summary>
    internal bool IsComplement { get; }

    /// <summary>Caps of what the tries draw, greatest first; their target is 1.</summary>
    internal double[] Limits { get; }

    /// <summary>The tilt theta; 0 for plain uniform coordinates.</summary>
    internal double Rate { get; }

    /// <summary>e^(-theta limit) - 1 for each limit; empty when theta is 0.</summary>
    internal double[] Decays { get; }

    /// <summary>The closing coordinates: the first ones.</summary>
    internal ClosingSet Closing { get; }

    /// <summary>A proven lower bound of the probability that a try is accepted.</summary>
    internal double LeastAcceptance { get; }
}
