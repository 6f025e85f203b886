namespace Andrea.Curriculum.Configuration.Tests.Native;

public sealed class NameFindingsTests
{
    [Theory]
    [InlineData("floors: {chat: [|1.5|]}", "top-level/floor/chat")]
    [InlineData("caps: {chat: [|-0.1|]}", "top-level/cap/chat")]
    [InlineData("mix: {chat: [|1.01|], books: 0}", "top-level/mix/chat")]
    [InlineData("floors: {chat: [|.nan|]}", "top-level/floor/chat")]
    [InlineData("caps: {chat: [|-.inf|]}", "top-level/cap/chat")]
    [InlineData("groups: [{name: g, sources: [chat], floor: [|2|]}]", "top-level/floor/g")]
    [InlineData("regimes: [{name: polish, from_step: 5, floors: {chat: [|30|]}}]", "polish/floor/chat")]
    [InlineData("bounds: raw\nfloors: {chat: [|-1|]}", "top-level/floor/chat")]
    public void A_bound_outside_its_range_is_marked(string marked, string subject)
    {
        var finding = Found.OnlyAfterHead(marked, "AC105");
        Assert.Equal(subject, Assert.Single(finding.Subjects));
    }

    [Theory]
    [InlineData("floors: {chat: 0, books: 1}")]
    [InlineData("bounds: raw\nfloors: {chat: 0.8, books: 1.5}")]
    public void A_bound_inside_its_range_is_not(string text) => Found.Silent(text);

    [Fact]
    public void A_percentage_without_its_sign_is_guessed() =>
        Assert.Equal("for a percentage write `30%`", Found.OnlyAfterHead("floors: {chat: [|30|]}", "AC105").Help);

    [Theory]
    [InlineData("floors: {[|chta|]: 0.1}")]
    [InlineData("caps: {[|chta|]: 0.1}")]
    [InlineData("mix: {[|chta|]: 0.1}")]
    [InlineData("exclude: [[|chta|]]")]
    [InlineData("groups: [{name: g, sources: [[|chta|]]}]")]
    [InlineData("constraints: [\"2 * [|chta|] <= 0.5\"]")]
    [InlineData("curriculum_warmup_sources: [[|chta|]]")]
    [InlineData("simulation: {sources: {[|chta|]: {mean: 1}}}")]
    [InlineData("simulation: {transfer: {books: {[|chta|]: 0.5}}}")]
    [InlineData("simulation: {transfer: {[|chta|]: {books: 0.5}}}")]
    [InlineData("regimes: [{name: p, from_step: 5, include: [[|chta|]]}]")]
    [InlineData("regimes: [{name: p, from_step: 5, floors: {[|chta|]: null}}]")]
    public void An_unknown_name_finds_the_nearest(string marked) =>
        Assert.Equal("did you mean `chat`?", Found.OnlyAfterHead(marked, "AC107").Help);

    [Fact]
    public void One_unknown_name_gives_one_finding_with_all_its_places() =>
        Found.OnlyAfterHead("floors: {[|chta|]: 0.1}\nexclude: [(|chta|)]", "AC107");

    [Fact]
    public void A_group_has_no_entry_in_floors() =>
        Assert.Contains("is a group", Found.OnlyAfterHead("groups: [{name: g, sources: [chat]}]\nfloors: {[|g|]: 0.1}", "AC107").Message, StringComparison.Ordinal);

    [Fact]
    public void A_group_may_stand_for_its_members()
    {
        var run = Found.Silent("groups: [{name: g, sources: [spam, chat]}]\nexclude: [g, spam]\ncurriculum_warmup_sources: [books, g]").Plan!.Run;

        Assert.Equal([(0, "g"), (2, "g")], run.Own.Exclude.Select(reference => (reference.Source, reference.Group)));
        Assert.Equal([(1, null), (0, "g"), (2, "g")], run.Own.WarmupSources!.Value.Select(reference => (reference.Source, reference.Group)));
    }

    [Theory]
    [InlineData("curriculum: 1\nsources: [(|chat|), {name: [|chat|]}, books]")]
    [InlineData("curriculum: 1\nsources: [(|chat|), books]\ngroups: [{name: [|chat|], sources: [books]}]")]
    [InlineData("curriculum: 1\nsources: [chat, books]\ngroups: [{name: (|g|), sources: [books]}, {name: [|g|], sources: [chat]}]")]
    public void One_name_for_two_things_labels_the_first(string marked) => Found.Only(marked, "AC108");
}
