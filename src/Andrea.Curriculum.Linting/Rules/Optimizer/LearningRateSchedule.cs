using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Linting.Rules.Optimizer;

/// <summary>The part of its peak that a learning rate has at each step.</summary>
/// <remarks>
/// Warmup: min(1, (t + 1) / warmup), t counted from 0, as the ANDREA run has it. Decay: none, linear to 0 or half a cosine to 0 over
/// all steps (Loshchilov and Hutter 2017).
/// </remarks>
internal sealed class LearningRateSchedule
{
    private readonly string _shape;
    private readonly long _steps;
    private readonly long _warmup;

    private LearningRateSchedule(string shape, long steps, long warmup) => (_shape, _steps, _warmup) = (shape, steps, warmup);

    /// <summary>The schedule; null when its shape is not known.</summary>
    /// <param name="shape"><c>constant</c>, <c>linear</c> or <c>cosine</c>.</param>
    /// <param name="steps">Steps of the run, above 0.</param>
    /// <param name="warmup">Steps over which the rate rises; 0 for none.</param>
    public static LearningRateSchedule? TryOf(string shape, long steps, long warmup) =>
        shape is "constant" or "linear" or "cosine" ? new(shape, steps, warmup) : null;

    /// <summary>The factor of the peak at a step, 0 to 1.</summary>
    /// <param name="step">0-based step.</param>
    public double FactorAt(long step)
    {
        var done = Math.Clamp((double)step / _steps, 0, 1);
        var decay = _shape switch
        {
            "constant" => 1,
            "linear" => 1 - done,
            _ => 0.5 * (1 + SineCosine.Of(Math.PI * done).Cosine),
        };
        return _warmup > 0 ? decay * Math.Min(1, (step + 1.0) / _warmup) : decay;
    }
}
