namespace Andrea.Curriculum.Linting.Tests.Rules.Polytope;

public sealed class FloorOnExcludedSourceRuleTests
{
    [Fact]
    public void It_fires_and_hides_what_follows() => LintCase.Only("AC106", """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: «0.3»}
        exclude: [a]
        """);

    [Fact]
    public void A_cap_of_zero_is_an_exclusion() => LintCase.Only("AC106", """
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: «0.3»}
        caps: {a: 0}
        """);

    [Fact]
    public void A_floor_of_zero_says_nothing() => LintCase.Clean("""
        curriculum: 1
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: 0}
        exclude: [a]
        """);

    [Fact]
    public void An_inherited_floor_is_dropped_instead() => LintCase.Silent("AC106", """
        curriculum: 1
        steps: 100
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: 0.3}
        regimes: [{name: polish, from_step: 50, exclude: [a]}]
        """);

    [Fact]
    public void Bounds_of_a_scope_that_is_over_count_on_in_the_scopes_behind_it() => LintCase.Fires(
        "AC106",
        "curriculum: 1\nsteps: 1000\nresume_step: 500\nsources: [a, b]\nfloors: {a: «0.1»}\nexclude: [a]\nregimes: [{name: p, from_step: 400}]\n");
}
