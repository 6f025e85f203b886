namespace Andrea.Curriculum.Testing.Tests;

public sealed class RepositoryRootTests
{
    [Fact]
    public void The_root_holds_the_solution()
    {
        Assert.True(File.Exists(RepositoryRoot.Combine("Andrea.Curriculum.sln")));
        Assert.True(File.Exists(RepositoryRoot.Combine("tests", "Andrea.Curriculum.Testing", "RepositoryRoot.cs")));
    }

    [Fact]
    public void A_folder_outside_has_no_root()
    {
        Assert.Null(RepositoryRoot.Above(Path.GetPathRoot(Path.GetTempPath())!));
    }
}
