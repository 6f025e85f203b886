using System.Text;

using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Files;

public sealed class DiskFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private DiskFiles Files => new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_read_under_the_name_that_was_given()
    {
        _folder.Write("sub/run.yaml", "a: é\n");
        var text = Files.Read("sub/run.yaml").Text;
        Assert.Equal("sub/run.yaml", text?.Path);
        Assert.Equal("a: é\n", text?.Content);
    }

    [Theory]
    [InlineData("missing.yaml", "does not exist")]
    [InlineData("missing/run.yaml", "does not exist")]
    [InlineData("folder", "is a folder, not a file")]
    [InlineData("bytes.yaml", "is not UTF-8 text: line 2, column 2 has other bytes")]
    [InlineData("/dev/zero", "is larger than 64 MiB")]
    [InlineData("with\0zero", "cannot be read")]
    public void What_cannot_be_read_says_why(string path, string problem)
    {
        Directory.CreateDirectory(_folder.Combine("folder"));
        File.WriteAllBytes(_folder.Combine("bytes.yaml"), [(byte)'a', (byte)'\n', (byte)'b', 0xFF, (byte)'\n']);
        var reading = Files.Read(path);
        Assert.Null(reading.Text);
        Assert.StartsWith(problem, reading.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_says_the_encoding()
    {
        File.WriteAllText(_folder.Combine("wide.yaml"), "a: 1\n", Encoding.Unicode);
        Assert.Equal("a: 1\n", Files.Read("wide.yaml").Text?.Content);
    }

    [Fact]
    public void A_loop_of_links_ends()
    {
        _folder.Write("run.yaml", "");
        Directory.CreateSymbolicLink(_folder.Combine("loop"), _folder.Path);
        Assert.Equal(["./run.yaml"], Files.ConfigFilesIn(".", (_, problem) => Assert.Fail(problem)));
    }

    [Fact]
    public void Content_is_that_of_a_links_target()
    {
        _folder.Write("run.yaml", "a: 1\n");
        _folder.Write("empty.yaml", "");
        File.CreateSymbolicLink(_folder.Combine("link.yaml"), "run.yaml");
        File.CreateSymbolicLink(_folder.Combine("link-to-empty.yaml"), "empty.yaml");
        File.CreateSymbolicLink(_folder.Combine("dangling.yaml"), "nothing.yaml");
        File.CreateSymbolicLink(_folder.Combine("loop.yaml"), "loop.yaml");
        Assert.True(Files.HasContent("run.yaml"));
        Assert.True(Files.HasContent("link.yaml"));
        Assert.False(Files.HasContent("empty.yaml"));
        Assert.False(Files.HasContent("link-to-empty.yaml"));
        Assert.False(Files.HasContent("dangling.yaml"));
        Assert.False(Files.HasContent("loop.yaml"));
        Assert.False(Files.HasContent("/dev/zero"));
    }

    [Fact]
    public void A_new_file_appears_when_it_is_complete()
    {
        var path = _folder.Write("walk.csv", "old");
        using (var file = new NewFile(path))
        {
            file.Content.Write("new"u8);
            Assert.Equal("old", File.ReadAllText(path));
            file.Complete();
        }

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_new_file_that_is_given_up_leaves_nothing()
    {
        using (var file = new NewFile(_folder.Combine("walk.csv")))
        {
            file.Content.Write("half"u8);
        }

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_link_stays_a_link_to_the_new_content()
    {
        var target = _folder.Write("target.csv", "old");
        var link = _folder.Combine("walk.csv");
        File.CreateSymbolicLink(link, target);
        using (var file = new NewFile(link))
        {
            file.Content.Write("new"u8);
            file.Complete();
        }

        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal(target, new FileInfo(link).LinkTarget);
    }
}
