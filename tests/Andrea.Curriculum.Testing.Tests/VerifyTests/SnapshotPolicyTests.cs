using VerifyTests;

namespace Andrea.Curriculum.Testing.Tests.VerifyTests;

public sealed class SnapshotPolicyTests
{
    [Theory]
    [InlineData(null, null, false)]
    [InlineData(null, "0", false)]
    [InlineData(null, "1", true)]
    [InlineData("", "1", true)]
    [InlineData("false", "1", true)]
    [InlineData("true", "1", false)]
    [InlineData("1", "1", false)]
    [InlineData("woodpecker", "1", false)]
    public void Differences_are_accepted_on_request_and_never_in_ci(string? ci, string? accept, bool expected)
    {
        var policy = SnapshotPolicy.From(name => name == "CI" ? ci : name == SnapshotPolicy.AcceptVariable ? accept : null);

        Assert.Equal(expected, policy.AcceptsDifferences);
    }
}
