using Andrea.Curriculum.Testing;
using Andrea.Curriculum.Testing.Snapshots;

namespace Andrea.Curriculum.Shared;

public sealed class OrphanSnapshotTests
{
    [Fact]
    public void Every_verified_file_belongs_to_a_test()
    {
        var tests = typeof(OrphanSnapshotTests).Assembly;
        var folder = RepositoryRoot.Combine("tests", tests.GetName().Name!);

        Assert.Empty(OrphanSnapshots.Find(folder, tests));
    }
}
