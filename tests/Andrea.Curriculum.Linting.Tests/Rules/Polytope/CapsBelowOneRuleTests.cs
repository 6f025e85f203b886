namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class CapsBelowOneRuleTests
{
    [Fact]
    public void It_fires_with_every_cap()
    {
        var finding = LintCase.Only("AC103", """
            curriculum: 1
            sources: [{name: a}, {name: b}, {name: c}]
            caps: {a: «0.3», b: 0.3, c: 0.3}
            """);
        Assert.Contains("fall short of 1 by 0.1", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.Secondary.Length);
    }

    [Fact]
    public void Caps_that_reach_one_are_legal() => LintCase.Silent("AC103", """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        caps: {a: 0.3, b: 0.3, c: 0.4}
        """);

    [Fact]
    public void Caps_of_a_trainers_file_are_its_tokens()
    {
        var finding = LintCase.Only("AC103", """
            data: {sources: [{name: a, paths: [p]}, {name: b, paths: [q]}]}
            priors: {token_counts: {a: «600», b: 300}}
            swarm: {repetition_factor: 1}
            max_tokens: 1000
            """);
        Assert.StartsWith("olmix rejects every sample", Assert.Single(finding.Notes), StringComparison.Ordinal);
    }
}
