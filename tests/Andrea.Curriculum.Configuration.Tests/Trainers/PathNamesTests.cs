using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Tests.Trainers;

public sealed class PathNamesTests
{
    [Theory]
    [InlineData("s3://b/web/ s3://b/code", "web code")]
    [InlineData("s3://b/web/train s3://b/code/train", "web/train code/train")]
    [InlineData("a/x/train b/x/train c/y/train", "a/x/train b/x/train y/train")]
    [InlineData("web web", "web web")]
    [InlineData("x /x", "x /x")]
    [InlineData("/", "/")]
    public void A_path_is_called_by_as_much_of_its_end_as_it_takes(string paths, string names) =>
        Assert.Equal(names.Split(' '), PathNames.Of(paths.Split(' ')));
}
