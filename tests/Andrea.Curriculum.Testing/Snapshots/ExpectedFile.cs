using System.Text;
using VerifyTests;

namespace Andrea.Curriculum.Testing.Snapshots;

/// <summary>A file of expected output that lies beside its input instead of beside its test; accepted as snapshots are.</summary>
public static class ExpectedFile
{
    /// <summary>Compares a text with a file.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="actual">The text that the test produced.</param>
    /// <exception cref="VerifyException">The file differs or does not exist, and differences are not accepted.</exception>
    public static void Check(string path, string actual)
    {
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            return;
        }

        if (!SnapshotPolicy.FromEnvironment().AcceptsDifferences)
        {
            var what = expected is null ? "does not exist" : "differs" + FirstDifference.Describe(expected, actual);
            throw new VerifyException($"{Path.GetFileName(path)} {what}\nTo accept: {SnapshotPolicy.AcceptVariable}=1 (never in CI).\n\n{actual}");
        }

        File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
