using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Olmix;

/// <summary>Short ways to read a file of olmix, of our own invention, and to look at it.</summary>
internal static class OlmixFile
{
    /// <summary>Three leaves in two sources: <c>a:x</c>, <c>a:y</c> and <c>b</c>.</summary>
    public const string Data = "data: {sources: [{name: a, topics: [{name: x, paths: [p]}, {name: y, paths: [q]}]}, {name: b, paths: [r]}]}\n";

    /// <summary>Sizes of the leaves of <see cref="Data"/>.</summary>
    public const string Priors = "priors: {relative_sizes: {\"a:x\": 0.5, \"a:y\": 0.3, b: 0.2}, token_counts: {\"a:x\": 500, \"a:y\": 300, b: 200}}\n";

    /// <summary>A file of <c>olmix generate</c> over <see cref="Data"/>.</summary>
    public static string Generate(string swarm, string tokens = "1000") => $"{Data}{Priors}swarm: {{{swarm}}}\nmax_tokens: {tokens}\n";

    /// <summary>A file of <c>olmix launch</c> over <see cref="Data"/>.</summary>
    public static string Launch(string mix) => $"{Data}mix: {mix}\n";

    /// <summary>A file of <c>olmix fit</c>.</summary>
    public static string Fit(string rest, string priors = Priors) => $"swarm: {{ratios: r.csv, metrics: m.csv}}\n{priors}{rest}\n";

    /// <summary>Reads a text without problems, in its own terms.</summary>
    public static TrainerFile Sound(string text) => TrainerReading.Sound(text, "olmix");

    /// <summary>The file in its own terms.</summary>
    public static TrainerFile Of(TrainingRunReading reading) => TrainerReading.Of(reading, "olmix");

    /// <summary>The only problem of a text, and that it is of a rule and covers a part of the text.</summary>
    public static Finding Only(string text, string code, string covered) => TrainerReading.Only(text, code, covered);

    /// <summary>Names and values of bounds, such as <c>b 0.4</c>.</summary>
    public static string Bounds(TrainerFile file, IEnumerable<TrainerBound> bounds) =>
        string.Join(", ", bounds.Select(bound => $"{file.Sources[bound.Source].Name.Value} {bound.Value.Value}"));

    /// <summary>Shares of the only stage, such as <c>a 0.4</c>; null when they are unknown.</summary>
    public static string? Shares(TrainerFile file) => StageShares.Of(file, Assert.Single(file.Stages)) is not { } shares
        ? null
        : string.Join(", ", shares.Select((Rational share, int i) => $"{file.Sources[i].Name.Value} {share}"));
}
