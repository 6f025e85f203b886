using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Joint;

/// <summary>Sources whose limits of epochs cannot hold together: the regimes must draw more from them than they have.</summary>
/// <param name="Sources">The sources, in file order.</param>
/// <param name="Held">The sum of their limits, in tokens, each counted as often as <see cref="Weights"/> says.</param>
/// <param name="Demands">What each regime draws from them at least, counted likewise, where that is above 0.</param>
/// <param name="IsMinimal">True when it was shown that no part of these sources is in conflict.</param>
public sealed record JointConflict(
    ImmutableArray<int> Sources, Rational Held, ImmutableArray<RegimeTokens> Demands, bool IsMinimal)
{
    /// <summary>How often each source counts, a whole number: 1 unless constraints tie shares to multiples of others.</summary>
    public ImmutableArray<Rational> Weights { get; init; } = [.. Sources.Select(_ => Rational.One)];

    /// <summary>True when every source counts once.</summary>
    public bool IsPlainSum => Weights.All(weight => weight == Rational.One);

    /// <summary>What all regimes draw from them at least, in tokens; more than <see cref="Held"/>.</summary>
    public Rational Demanded => Demands.Aggregate(Rational.Zero, (sum, demand) => sum + demand.Tokens);
}
