using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Settings;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Linting.Tests;

/// <summary>What the configs of the repository give: the first run must help.</summary>
public sealed class ConfigsTests
{
    public static TheoryData<string> Examples() =>
        [.. Directory.GetFiles(RepositoryRoot.Combine("configs", "examples"), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_sensible_config_gives_no_finding(string file)
    {
        var result = Lint("examples", file);
        Assert.True(result.Findings.IsEmpty, LintCase.Show(result.Findings));
    }

    [Theory]
    [InlineData("v1.yaml", "AC113 AC203 AC302 AC303 AC309 AC401 AC402 AC403 AC405")]
    [InlineData("v2.yaml", "AC113 AC113 AC302 AC303 AC309")]
    [InlineData("v3-polish.yaml", "AC113 AC302 AC303 AC309")]
    [InlineData("andrea-120m.yaml", "AC113 AC113 AC113 AC302 AC303 AC309")]
    public void The_run_that_the_product_is_named_after_gets_what_its_history_calls_for(string file, string expected)
    {
        var result = Lint("andrea-120m", file);
        Assert.Equal(expected, string.Join(' ', result.Findings.Select(finding => finding.Rule.Code).Order(StringComparer.Ordinal)));
        Assert.All(result.Findings, finding => Assert.False(string.IsNullOrEmpty(finding.Help)));
    }

    private static LintResult Lint(string folder, string file)
    {
        var reading = Read(folder, file);
        var continued = reading.Plan?.Run.Continues is { } other ? Read(folder, other.Value) : null;
        return Linter.Lint(reading, LintSettings.Default, continued);
    }

    private static TrainingRunReading Read(string folder, string file) =>
        TrainingRunReader.Read(new SourceText(file, File.ReadAllText(RepositoryRoot.Combine("configs", folder, file))));
}
