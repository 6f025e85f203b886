using VerifyTests;

namespace Andrea.Curriculum.Testing.Tests.VerifyTests;

public sealed class SnapshotFileTests : IDisposable
{
    private static readonly SnapshotPolicy Compare = new(AcceptsDifferences: false);
    private static readonly SnapshotPolicy Accept = new(AcceptsDifferences: true);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_verified_text_passes()
    {
        var file = Written("a\nb\n");

        file.Check("a\nb\n", Compare);

        Assert.False(File.Exists(file.ReceivedPath));
    }

    [Fact]
    public void A_difference_fails_and_leaves_both_texts()
    {
        var file = Written("same\nold\n");

        var mismatch = Assert.Throws<VerifyException>(() => file.Check("same\nnew\n", Compare));

        Assert.Contains("at line 2", mismatch.Message, StringComparison.Ordinal);
        Assert.Equal("same\nold\n", File.ReadAllText(file.VerifiedPath));
        Assert.Equal("same\nnew\n", File.ReadAllText(file.ReceivedPath));
    }

    [Theory]
    [InlineData("text", "text\n")]
    [InlineData("text", "Text")]
    [InlineData("text", "text ")]
    [InlineData("text\n", "text\n\n")]
    public void Every_character_counts(string verified, string received)
    {
        Assert.Throws<VerifyException>(() => Written(verified).Check(received, Compare));
    }

    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("a\nb\n", "a\r\nb\r\n")]
    public void Line_endings_do_not_count(string verified, string received)
    {
        Written(verified).Check(received, Compare);
    }

    [Fact]
    public void A_missing_file_fails()
    {
        var file = new SnapshotFile(_folder.Combine("Some.Test"));

        var missing = Assert.Throws<VerifyException>(() => file.Check("text", Compare));

        Assert.Contains("There is no Some.Test.verified.txt", missing.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(file.VerifiedPath));
        Assert.Equal("text", File.ReadAllText(file.ReceivedPath));
    }

    [Fact]
    public void Acceptance_writes_the_verified_text()
    {
        var file = Written("old");

        file.Check("new\r\n", Accept);

        Assert.Equal("new\n"u8.ToArray(), File.ReadAllBytes(file.VerifiedPath));
        file.Check("new\n", Compare);
    }

    [Fact]
    public void A_pass_removes_the_received_text_of_an_earlier_failure()
    {
        var file = Written("old");
        Assert.Throws<VerifyException>(() => file.Check("new", Compare));

        file.Check("old", Compare);

        Assert.False(File.Exists(file.ReceivedPath));
    }

    [Theory]
    [InlineData(null, "null")]
    [InlineData("", "emptyString")]
    public void No_text_is_written_as_a_word(string? target, string expected)
    {
        var file = new SnapshotFile(_folder.Combine("Some.Test"));

        file.Check(target, Accept);

        Assert.Equal(expected, File.ReadAllText(file.VerifiedPath));
    }

    [Fact]
    public void One_file_serves_one_test()
    {
        new SnapshotFile(_folder.Combine("Some.Test")).Claim();

        Assert.Throws<VerifyException>(() => new SnapshotFile(_folder.Combine("Some.Test")).Claim());
        new SnapshotFile(_folder.Combine("Some.Other")).Claim();
    }

    public void Dispose() => _folder.Dispose();

    private SnapshotFile Written(string verified)
    {
        var file = new SnapshotFile(_folder.Combine("Some.Test"));
        File.WriteAllText(file.VerifiedPath, verified);
        return file;
    }
}
