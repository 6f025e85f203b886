namespace VerifyTests;

/// <summary>Whether a text that differs may become the verified one.</summary>
/// <param name="AcceptsDifferences">True: rewrite the verified file and pass.</param>
internal sealed record SnapshotPolicy(bool AcceptsDifferences)
{
    /// <summary>Set to 1 to accept every difference of a run on a developer's machine.</summary>
    public const string AcceptVariable = "ANDREA_ACCEPT_SNAPSHOTS";

    /// <summary>Reads the policy of this process.</summary>
    public static SnapshotPolicy FromEnvironment() => From(Environment.GetEnvironmentVariable);

    /// <summary>CI wins over acceptance: nobody looks at what it would accept.</summary>
    /// <param name="read">Gives the value of an environment variable, or null.</param>
    public static SnapshotPolicy From(Func<string, string?> read)
    {
        var inCi = read("CI") is { Length: > 0 } ci && !ci.Equals("false", StringComparison.OrdinalIgnoreCase) && ci != "0";
        return new SnapshotPolicy(!inCi && read(AcceptVariable) == "1");
    }
}
