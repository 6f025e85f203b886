using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Linting.Settings.Catalogue;

/// <summary>A key of <c>.andrea.yaml</c>.</summary>
/// <param name="Name">The key.</param>
/// <param name="Kind">How its value is written.</param>
/// <param name="Meaning">What it does, as a part of a sentence with Markdown's marks.</param>
public sealed record LintSetting(string Name, SettingKind Kind, string Meaning)
{
    /// <summary>Least value of a number.</summary>
    public Rational Least { get; init; } = Rational.Zero;

    /// <summary>Greatest value of a number; null when there is none.</summary>
    public Rational? Greatest { get; init; }

    /// <summary>Value of a number.</summary>
    internal Func<LintThresholds, Rational>? Number { get; init; }

    /// <summary>The thresholds with another value of a number.</summary>
    internal Func<LintThresholds, Rational, LintThresholds>? With { get; init; }
}
