namespace Andrea.Curriculum.Linting.Tests;

/// <summary>A run that gives no finding, for the rules on its other sections.</summary>
internal static class Capped
{
    /// <summary>Two capped sources, without a bandit.</summary>
    public const string Run = "curriculum: 1\nsteps: 100\nsources: [{name: a}, {name: b}]\ncaps: {a: 0.7, b: 0.7}\n";

    /// <summary>The same under a bandit.</summary>
    public const string Bandit = Run + "bandit: {policy: ucb1}\n";
}
