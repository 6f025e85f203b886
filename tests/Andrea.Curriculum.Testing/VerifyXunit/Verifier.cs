using System.Reflection;
using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>
/// Snapshot tests with the surface of the package Verify.Xunit, strings only.
/// </summary>
/// <remarks>
/// Call it from the test method itself: file and method name the snapshot. Like the package, it does nothing until awaited.
/// </remarks>
public static class Verifier
{
    /// <summary>Compares a text with the verified file of the calling test.</summary>
    /// <param name="target">The text that the test produced.</param>
    /// <param name="sourceFile">Filled in by the compiler.</param>
    /// <param name="method">Filled in by the compiler.</param>
    /// <returns>A task that also takes settings; it fails with <see cref="VerifyException"/>.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SettingsTask Verify(
        string? target,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "") =>
        new(target, new TestIdentity(Assembly.GetCallingAssembly(), sourceFile, method), SnapshotPolicy.FromEnvironment());
}
