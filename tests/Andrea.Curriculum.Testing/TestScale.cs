using System.Globalization;

namespace Andrea.Curriculum.Testing;

/// <summary>How much longer than in CI statistical and fuzzing tests run.</summary>
public static class TestScale
{
    /// <summary>The environment variable that holds the factor.</summary>
    public const string Variable = "ANDREA_TEST_SCALE";

    /// <summary>The factor, 1 unless the variable says otherwise.</summary>
    public static int Value { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>A number of cases or samples, scaled.</summary>
    public static int Times(int count) => checked(count * Value);

    /// <summary>Reads a factor; absent or empty is 1.</summary>
    /// <exception cref="FormatException">The text is no positive integer: a typo must not shorten a long run silently.</exception>
    internal static int Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 1;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1
            ? value
            : throw new FormatException($"{Variable} is \"{text}\", expected a positive integer.");
    }
}
