using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Settings;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Linting.Tests;

/// <summary>Every file of <c>configs/invalid</c> gives the findings that its comments announce, and no other.</summary>
public sealed class InvalidConfigsTests
{
    private const string Mark = "# <- ";

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(RepositoryRoot.Combine("configs", "invalid"), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_findings_are_where_it_says(string file)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("configs", "invalid", file));
        var expected = new List<string>();
        foreach (var (number, line) in text.Split('\n').Index())
        {
            var mark = line.IndexOf(Mark, StringComparison.Ordinal);
            if (mark >= 0)
            {
                expected.Add($"{number + 1} {line[(mark + Mark.Length)..]}");
            }
        }

        var findings = Linter.Lint(TrainingRunReader.Read(new SourceText(file, text)), LintSettings.Default).Findings;
        Assert.Contains(findings, finding => file.StartsWith(finding.Rule.Code, StringComparison.OrdinalIgnoreCase));
        var found = findings.Select(finding => $"{finding.Primary.Place.Start.Line} {finding.Rule.Code}").ToList();
        Assert.True(expected.Count == 0 || expected.SequenceEqual(found), LintCase.Show(findings));
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.True(Files().Count >= 25);
}
