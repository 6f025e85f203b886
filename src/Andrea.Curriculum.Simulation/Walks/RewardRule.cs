using System.Runtime.CompilerServices;

using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Simulation.Walks;

/// <summary>
/// The published reward: <c>scale x (average before - loss)</c>, at least 0 when clipped; the average is
/// <c>(1 - alpha) average + alpha loss</c> and moves with the arm's own pulls only. The first pull sets it and earns 0.
/// </summary>
internal readonly struct RewardRule(BanditSettings settings)
{
    private readonly double _newest = settings.EmaAlpha.Value.ToDouble();
    private readonly double _kept = (Rational.One - settings.EmaAlpha.Value).ToDouble();
    private readonly double _scale = settings.RewardScale.Value.ToDouble();
    private readonly double _least = settings.RewardClipAtZero.Value ? 0 : double.NegativeInfinity;

    /// <summary>Lets each arm learn from its losses, in order.</summary>
    /// <param name="arms">What is known of all sources.</param>
    /// <param name="pulled">Sources pulled, one per loss.</param>
    /// <param name="losses">Their losses, in nats.</param>
    public void Learn(Span<Arm> arms, ReadOnlySpan<int> pulled, ReadOnlySpan<double> losses)
    {
        for (var i = 0; i < losses.Length; i++)
        {
            Learn(ref arms[pulled[i]], losses[i]);
        }
    }

    /// <summary>The same, and tells the rewards.</summary>
    /// <param name="arms">What is known of all sources.</param>
    /// <param name="pulled">Sources pulled, one per loss.</param>
    /// <param name="losses">Their losses, in nats.</param>
    /// <param name="rewards">Receives one reward per loss.</param>
    public void Learn(Span<Arm> arms, ReadOnlySpan<int> pulled, ReadOnlySpan<double> losses, Span<double> rewards)
    {
        for (var i = 0; i < losses.Length; i++)
        {
            rewards[i] = Learn(ref arms[pulled[i]], losses[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Learn(ref Arm arm, double loss)
    {
        if (arm.Pulls++ == 0)
        {
            arm.LossAverage = loss;
            return 0;
        }

        var reward = Math.Max(_scale * (arm.LossAverage - loss), _least);
        arm.RewardSum += reward;
        arm.LossAverage = (_kept * arm.LossAverage) + (_newest * loss);
        return reward;
    }
}
