using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Configuration.Tests.Native;

public sealed class ConfigFilesTests
{
    public static TheoryData<string> Files()
    {
        var root = RepositoryRoot.Combine("configs");
        var files = Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Contains("invalid") && !Path.GetFileName(file).StartsWith('.'))
            .Order(StringComparer.Ordinal);
        return [.. files];
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_config_outside_invalid_is_read_without_a_problem(string file)
    {
        var reading = TrainingRunReader.Read(
            new SourceText(file, File.ReadAllText(RepositoryRoot.Combine("configs", file))));

        Assert.Equal("", Reading.Lines(reading));
        Assert.True(reading.IsUsable);
    }
}
