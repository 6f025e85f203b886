using Andrea.Curriculum.Testing.Snapshots;

namespace Andrea.Curriculum.Testing.Tests.Snapshots;

public sealed class OrphanSnapshotsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("OrphanSnapshotsTests.A_file_of_a_test_is_kept_name=x")]
    [InlineData("OrphanSnapshotsTests.A_file_without_a_test_is_found_name=x_y_z=1")]
    [InlineData("OrphanSnapshotsTests.Files_are_found_in_order")]
    public void A_file_of_a_test_is_kept(string name)
    {
        Assert.Empty(Orphans(name));
    }

    [Theory]
    [InlineData("OrphanSnapshotsTests.No_such_method")]
    [InlineData("OrphanSnapshotsTests.Files_are_found_in_order_name=x")]
    [InlineData("OrphanSnapshotsTests.A_file_of_a_test_is_kept_other=x")]
    [InlineData("OrphanSnapshotsTests.Dispose")]
    [InlineData("NoSuchTests.Files_are_found_in_order")]
    [InlineData("no-class")]
    public void A_file_without_a_test_is_found(string name)
    {
        Assert.Equal([name + ".verified.txt"], Orphans(name));
    }

    [Fact]
    public void A_file_named_in_a_source_is_kept()
    {
        _folder.Write("Some/Tests.cs", "await Verifier.Verify(text).UseFileName(\"a-name\");");

        Assert.Empty(Orphans("a-name"));
        Assert.Equal(["a-nam.verified.txt"], Orphans("a-nam"));
    }

    [Fact]
    public void Files_are_found_in_order()
    {
        _folder.Write("b/Gone.Test.verified.txt", "");
        _folder.Write("a/Gone.Test.verified.txt", "");
        _folder.Write("bin/Debug/Gone.Test.verified.txt", "");
        _folder.Write("obj/Gone.Test.verified.txt", "");

        Assert.Equal(
            ["a/Gone.Test.verified.txt", "b/Gone.Test.verified.txt"],
            OrphanSnapshots.Find(_folder.Path, typeof(OrphanSnapshotsTests).Assembly));
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<string> Orphans(string name)
    {
        _folder.Write(name + ".verified.txt", "");
        return OrphanSnapshots.Find(_folder.Path, typeof(OrphanSnapshotsTests).Assembly);
    }
}
