namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class GroupWithoutMembersRuleTests
{
    private const string Sources = "curriculum: 1\nsteps: 100\nsources: [{name: a, tags: [technical]}, {name: b}]\n";

    [Fact]
    public void A_misspelt_tag_matches_nothing()
    {
        var finding = LintCase.Only("AC117", Sources + "groups: [{name: code, tags: [«tehcnical»], cap: 0.2}]\n");
        Assert.Equal("did you mean `technical`?", finding.Help);
    }

    [Fact]
    public void Its_floor_is_no_second_finding() => LintCase.Only("AC117", Sources + "groups: [{name: code, tags: [«prose»], floor: 0.2}]\n");

    [Fact]
    public void A_group_may_forget_its_members() => LintCase.Only("AC117", Sources + "groups: [{name: «code», cap: 0.2}]\n");

    [Fact]
    public void A_misspelt_tag_beside_others_leaves_members_out()
    {
        var finding = LintCase.Only("AC117", Sources + "groups: [{name: code, tags: [technical, «tecnical»], cap: 0.2}]\nregimes: [{name: polish, from_step: 50}]\n");
        Assert.Equal((Andrea.Curriculum.Configuration.Findings.Severity.Warning, "did you mean `technical`?"), (finding.Severity, finding.Help));
    }

    [Theory]
    [InlineData("groups: [{name: code, tags: [technical], cap: 0.2}]\nregimes: [{name: polish, from_step: 50, groups: [{name: code, cap: 0.1}]}]")]
    [InlineData("groups: [{name: code, tags: [prose], sources: [b], cap: 0.2}]")]
    public void A_group_with_members_is_legal(string groups) => LintCase.Clean(Sources + groups);
}
