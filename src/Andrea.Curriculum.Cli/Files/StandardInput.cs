namespace Andrea.Curriculum.Cli.Files;

/// <summary>The standard input of the process.</summary>
internal static class StandardInput
{
    private const string Descriptors = "/proc/self/fd";
    private const int AccessMode = 3;
    private const int WriteOnly = 1;

    /// <summary>Opens it; null when the process was started without one.</summary>
    public static Stream? Open() => IsOwnPipe() ? null : Console.OpenStandardInput();

    /// <summary>
    /// True when the process itself holds the end that writes to its input: whoever started it closed descriptor 0, and the runtime's own
    /// pipe has taken its place. Nobody would ever end that input.
    /// </summary>
    private static bool IsOwnPipe()
    {
        try
        {
            return OperatingSystem.IsLinux() && File.ResolveLinkTarget($"{Descriptors}/0", returnFinalTarget: false)?.Name is { } input
                && input.StartsWith("pipe:", StringComparison.Ordinal)
                && Directory.EnumerateFiles(Descriptors).Any(descriptor => new FileInfo(descriptor).LinkTarget == input && Writes(Path.GetFileName(descriptor)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Writes(string descriptor) => File.ReadLines($"/proc/self/fdinfo/{descriptor}")
        .Where(line => line.StartsWith("flags:", StringComparison.Ordinal))
        .Any(line => line[^1] - '0' is var digit && (digit & AccessMode) == WriteOnly);
}
