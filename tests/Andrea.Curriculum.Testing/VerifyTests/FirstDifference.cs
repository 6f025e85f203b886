namespace VerifyTests;

/// <summary>Says where two texts part.</summary>
internal static class FirstDifference
{
    /// <summary>The first line that differs, 1-based, with both readings.</summary>
    public static string Describe(string verified, string received)
    {
        var expected = verified.Split('\n');
        var found = received.Split('\n');
        var line = 0;
        while (line < expected.Length && line < found.Length && expected[line] == found[line])
        {
            line++;
        }

        return $" at line {line + 1}:\n  verified: {LineAt(expected, line)}\n  received: {LineAt(found, line)}";
    }

    private static string LineAt(string[] lines, int index) => index < lines.Length ? $"\"{lines[index]}\"" : "(end)";
}
