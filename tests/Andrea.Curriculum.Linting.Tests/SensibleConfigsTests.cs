using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Settings;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Linting.Tests;

/// <summary>Curricula of many shapes with nothing wrong in them: a false alarm is a defect of the rule.</summary>
public sealed class SensibleConfigsTests
{
    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => RepositoryRoot.Combine("tests", "Andrea.Curriculum.Linting.Tests", "SensibleConfigs");

    [Theory]
    [MemberData(nameof(Files))]
    public void It_gives_no_finding_and_all_of_it_was_judged(string file)
    {
        var result = Linter.Lint(TrainingRunReader.Read(new SourceText(file, File.ReadAllText(Path.Combine(Folder, file)))), LintSettings.Default);
        Assert.True(result.Findings.IsEmpty, LintCase.Show(result.Findings));
        Assert.Empty(result.Undecided);
        Assert.False(result.SomeChecksWait);
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.True(Files().Count >= 40);
}
