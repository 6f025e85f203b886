using System.Globalization;

namespace Andrea.Curriculum.Benchmarks.Measurements;

/// <summary>One line of <c>name=value</c> pairs.</summary>
internal sealed record Figures(IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>The number of a name.</summary>
    public double this[string name] =>
        double.Parse(Values.First(pair => pair.Name == name).Value, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString"/> wrote; words without an equals sign are passed over.</summary>
    public static Figures Parse(string line) => new(
        [.. line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => (parts[0], parts[1]))]);

    public override string ToString() => string.Join(' ', Values.Select(pair => $"{pair.Name}={pair.Value}"));
}
