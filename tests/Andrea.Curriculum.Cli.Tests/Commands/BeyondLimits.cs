namespace Andrea.Curriculum.Cli.Tests.Commands;

/// <summary>Bounds of sources a and b that are more than is decided.</summary>
internal static class BeyondLimits
{
    public static readonly string Bounds = "bounds: raw\nconstraints:\n" + string.Concat(Enumerable.Repeat("  - a <= 2 * b\n", 1001));
}
