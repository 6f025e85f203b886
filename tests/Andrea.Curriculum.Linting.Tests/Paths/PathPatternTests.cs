using Andrea.Curriculum.Linting.Paths;

namespace Andrea.Curriculum.Linting.Tests.Paths;

/// <summary>The examples of the manual of gitignore, and what is near to them.</summary>
public sealed class PathPatternTests
{
    [Theory]
    [InlineData("hello.*", "hello.yaml", true)]
    [InlineData("hello.*", "a/hello.yaml", true)]
    [InlineData("/hello.*", "a/hello.yaml", false)]
    [InlineData("/hello.*", "hello.c", true)]
    [InlineData("foo/*", "foo/test.json", true)]
    [InlineData("foo/*", "foo/bar/hello.c", false)]
    [InlineData("doc/frotz", "doc/frotz", true)]
    [InlineData("doc/frotz", "a/doc/frotz", false)]
    [InlineData("**/foo", "foo", true)]
    [InlineData("**/foo", "a/b/foo", true)]
    [InlineData("**/foo/bar", "x/foo/bar", true)]
    [InlineData("**/foo/bar", "x/foo/y/bar", false)]
    [InlineData("abc/**", "abc", false)]
    [InlineData("abc/**", "abc/x/y", true)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "x/a/b", false)]
    [InlineData("a/**/b/**/c", "a/b/b/x/c", true)]
    [InlineData("f?o", "foo", true)]
    [InlineData("f?o", "f/o", false)]
    [InlineData("[a-c].yaml", "b.yaml", true)]
    [InlineData("[!a-c].yaml", "b.yaml", false)]
    [InlineData("[]x].yaml", "].yaml", true)]
    [InlineData("[a.yaml", "[a.yaml", true)]
    [InlineData("\\*.yaml", "*.yaml", true)]
    [InlineData("\\*.yaml", "a.yaml", false)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "aXbYbZ", false)]
    [InlineData("foo/", "foo", false)]
    public void A_file_fits_or_not(string pattern, string path, bool fits) =>
        Assert.Equal(fits, new PathPattern(pattern).Matches(path, isFolder: false));

    [Fact]
    public void A_slash_at_the_end_means_folders() => Assert.True(new PathPattern("foo/").Matches("a/foo", isFolder: true));

    [Theory]
    [InlineData("old/", "runs/old/a.yaml", true)]
    [InlineData("old", "runs/old/a.yaml", true)]
    [InlineData("runs", "runs/old/a.yaml", true)]
    [InlineData("/old", "runs/old/a.yaml", false)]
    [InlineData("*.json", "runs/old/a.yaml", false)]
    public void A_folder_covers_what_is_in_it(string pattern, string path, bool covers) => Assert.Equal(covers, new PathPattern(pattern).Covers(path));

    [Fact]
    public void A_hostile_pattern_takes_no_exponential_time() =>
        Assert.False(new PathPattern(string.Concat(Enumerable.Repeat("*a", 200))).Matches(new string('a', 5000) + "b", isFolder: false));
}
