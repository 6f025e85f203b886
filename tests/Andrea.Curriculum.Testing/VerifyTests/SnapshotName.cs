using System.Globalization;

namespace VerifyTests;

/// <summary>Names snapshot files as Verify does: <c>Class.Method_parameter=value</c>.</summary>
internal static class SnapshotName
{
    private const string Forbidden = "\\/:*?\"<>|";

    /// <summary>The file name without its ending.</summary>
    /// <param name="test">The test.</param>
    /// <param name="values">The values of the test's first parameters, in order.</param>
    /// <exception cref="VerifyException">There are more values than parameters.</exception>
    public static string Of(TestIdentity test, IReadOnlyList<object?> values)
    {
        var names = test.ParameterNames();
        if (values.Count > names.Count)
        {
            throw new VerifyException($"{test.Class}.{test.Method} has {names.Count} parameters, UseParameters was given {values.Count}.");
        }

        var parts = values.Select((value, i) => $"_{names[i]}={Printable(value)}");
        return $"{test.Class}.{test.Method}{string.Concat(parts)}";
    }

    private static string Printable(object? value)
    {
        var text = value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return string.Concat(text.Select(c => Forbidden.Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? '-' : c));
    }
}
