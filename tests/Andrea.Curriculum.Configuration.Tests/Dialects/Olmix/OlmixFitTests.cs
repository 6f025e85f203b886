using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Olmix;

/// <summary><c>olmix fit</c>: the mixes that it may propose.</summary>
public sealed class OlmixFitTests
{
    [Fact]
    public void Its_sources_are_the_names_of_the_priors()
    {
        var file = OlmixFile.Sound(OlmixFile.Fit(""));
        Assert.True(file.IsSearch);
        Assert.Equal("a:x 0.5, a:y 0.3, b 0.2", OlmixFile.Shares(file));
        Assert.Empty(file.Stages[0].Caps);
    }

    [Theory]
    [InlineData("enabled: true, target_tokens: 1000, repetition_factor: 2", "a:y 0.6, b 0.4")]
    [InlineData("enabled: true, target_tokens: 2000, repetition_factor: 4.0", "a:y 0.6, b 0.4")]
    [InlineData("enabled: yes, target_tokens: 1000, repetition_factor: 1", "a:x 0.5, a:y 0.3, b 0.2")]
    [InlineData("enabled: false, target_tokens: 1000, repetition_factor: 1", "")]
    [InlineData("target_tokens: 1000, repetition_factor: 1", "")]
    public void Constraints_cap_shares_when_they_are_enabled(string constraints, string caps)
    {
        var file = OlmixFile.Sound(OlmixFile.Fit($"constraints: {{{constraints}}}"));
        Assert.Equal(caps, OlmixFile.Bounds(file, file.Stages[0].Caps));
    }

    [Fact]
    public void A_target_beyond_all_tokens_says_what_would_be_within() =>
        Assert.Contains(
            "a `repetition_factor` of 2, or with 1,000 `target_tokens`",
            OlmixFile.Sound(OlmixFile.Fit("constraints: {enabled: true, target_tokens: 2000, repetition_factor: 1}")).WhenInfeasible,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("enabled: true", "AC709", "enabled")]
    [InlineData("enabled: true, target_tokens: null, repetition_factor: 2", "AC709", "target_tokens")]
    [InlineData("enabled: true, target_tokens: 0, repetition_factor: 2", "AC709", "0")]
    [InlineData("enabled: true, target_tokens: 10, repetition_factor: -1", "AC709", "-1")]
    [InlineData("enabled: true, target_tokens: 1000", "AC710", "enabled")]
    [InlineData("enabled: true, target_token: 1000, repetition_factor: 2", "AC003", "target_token")]
    public void What_is_wrong_in_the_constraints(string constraints, string code, string covered)
    {
        var problems = Reading.Of(OlmixFile.Fit($"constraints: {{{constraints}}}")).Problems;
        Assert.Contains((code, covered), problems.Select(problem => (problem.Rule.Code, problem.Primary.Place.File.Slice(problem.Primary.Place.Span).ToString())));
    }

    [Fact]
    public void Every_domain_needs_tokens_once_constraints_are_enabled()
    {
        const string priors = "priors: {relative_sizes: {a: 0.5, b: 0.5}, token_counts: {a: 10}}\n";
        OlmixFile.Sound(OlmixFile.Fit("", priors));
        OlmixFile.Only(OlmixFile.Fit("constraints: {enabled: true, target_tokens: 10, repetition_factor: 1}", priors), "AC709", "b");
    }

    [Fact]
    public void A_fixed_weight_is_said_to_be_left_out()
    {
        Assert.Equal(Severity.Info, OlmixFile.Only(OlmixFile.Fit("filtering: {fixed_weight: {b: 7/52.0}}"), "AC710", "fixed_weight").Severity);
        OlmixFile.Sound(OlmixFile.Fit("filtering: {fixed_weight: {}, drop_metrics: [x]}"));
    }
}
