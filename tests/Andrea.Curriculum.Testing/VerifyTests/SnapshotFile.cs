using System.Collections.Concurrent;
using System.Text;

namespace VerifyTests;

/// <summary>A verified text and, after a difference, the received one beside it.</summary>
/// <param name="stem">Full path without <c>.verified.txt</c>.</param>
internal sealed class SnapshotFile(string stem)
{
    private static readonly ConcurrentDictionary<string, byte> Claimed = new(StringComparer.OrdinalIgnoreCase);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string VerifiedPath { get; } = stem + ".verified.txt";

    public string ReceivedPath { get; } = stem + ".received.txt";

    /// <summary>Takes the file for one test: a second user in one run would hide the first one's result.</summary>
    /// <exception cref="VerifyException">The file is taken.</exception>
    public void Claim()
    {
        if (!Claimed.TryAdd(stem, 0))
        {
            throw new VerifyException($"{Path.GetFileName(VerifiedPath)} is used twice in this run; tell the tests apart with UseParameters.");
        }
    }

    /// <summary>Compares, and accepts or complains.</summary>
    /// <param name="target">The text that the test produced.</param>
    /// <param name="policy">Whether a difference is accepted.</param>
    /// <exception cref="VerifyException">There is no verified file, or it differs.</exception>
    public void Check(string? target, SnapshotPolicy policy)
    {
        var received = Normalized(target);
        var verified = File.Exists(VerifiedPath) ? File.ReadAllText(VerifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            File.Delete(ReceivedPath);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(VerifiedPath)!);
        if (policy.AcceptsDifferences)
        {
            File.WriteAllText(VerifiedPath, received, Utf8);
            File.Delete(ReceivedPath);
            return;
        }

        File.WriteAllText(ReceivedPath, received, Utf8);
        throw new VerifyException(Complaint(verified, received));
    }

    // Verify writes these two words, since a file without content cannot be told from a lost one.
    private static string Normalized(string? target) => target switch
    {
        null => "null",
        "" => "emptyString",
        _ => target.ReplaceLineEndings("\n"),
    };

    private string Complaint(string? verified, string received)
    {
        var what = verified is null
            ? $"There is no {Path.GetFileName(VerifiedPath)}."
            : $"{Path.GetFileName(VerifiedPath)} differs{FirstDifference.Describe(verified, received)}";
        return $"{what}\nReceived: {ReceivedPath}\nTo accept: {SnapshotPolicy.AcceptVariable}=1 (never in CI).\n\n{received}";
    }
}
