using Andrea.Curriculum.Configuration.Tests.Native.Overlays;
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
        var path = RepositoryRoot.Combine("configs", file);
        var beside = Directory.EnumerateFiles(Path.GetDirectoryName(path)!)
            .Select(other => (Path.GetFileName(other), File.ReadAllText(other)));
        var reading = TrainingRunReader.Read(
            new SourceText(file, File.ReadAllText(path)), new ReadingOptions { TrainerFiles = new TrainerFiles([.. beside]) });

        Assert.Equal("", Reading.Lines(reading));
        Assert.True(reading.IsUsable);
    }

    public static TheoryData<string> InvalidFiles() =>
        [.. Directory.EnumerateFiles(RepositoryRoot.Combine("configs", "invalid"), "ac*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>The name of a broken file begins with the code of its rule.</summary>
    [Theory]
    [MemberData(nameof(InvalidFiles))]
    public void A_broken_config_has_the_problem_that_it_is_named_after_and_no_other(string file)
    {
        var code = file[..5].ToUpperInvariant();
        var isOfReading = code.StartsWith("AC0", StringComparison.Ordinal) || code is "AC105" or "AC107" or "AC108" or "AC209";

        var reading = TrainingRunReader.Read(
            new SourceText(file, File.ReadAllText(RepositoryRoot.Combine("configs", "invalid", file))));

        Assert.Equal(isOfReading ? [code] : [], reading.Problems.Select(problem => problem.Rule.Code).Distinct());
    }
}
