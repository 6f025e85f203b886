using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Tests.Native;

namespace Andrea.Curriculum.Configuration.Tests.Keys;

public sealed class KeySynonymsTests
{
    [Theory]
    [InlineData("[|weights|]: {chat: 1}", "did you mean `mix`?")]
    [InlineData("[|min|]: {chat: 0.1}", "did you mean `floors`?")]
    [InlineData("[|max|]: {chat: 0.1}", "did you mean `caps`?")]
    [InlineData("[|max-steps|]: 100", "did you mean `steps`?")]
    [InlineData("[|batch_size|]: 8", "did you mean `sequences`, which belongs in `batch`?")]
    [InlineData("batch: {[|seq_len|]: 8}", "did you mean `sequence_length`?")]
    [InlineData("model: {[|seq_len|]: 8}", "did you mean `context`?")]
    [InlineData("[|stages|]: []", "did you mean `regimes`?")]
    [InlineData("[|warmup_steps|]: 100", "did you mean `curriculum_warmup_steps`?")]
    [InlineData("optimizer: {[|warmup_steps|]: 100}", "did you mean `lr_warmup_steps`?")]
    [InlineData("[|Learning_Rate|]: 0.1", "did you mean `lr`, which belongs in `optimizer`?")]
    [InlineData("model: {[|hidden_size|]: 64}", "did you mean `d_model`?")]
    public void A_name_of_another_trainer_suggests_our_key(string marked, string help) =>
        Assert.Equal(help, Found.OnlyAfterHead(marked, "AC003").Help);

    [Theory]
    [InlineData("sources: [{name: a, [|size|]: 1B}]", "AC003", "did you mean `tokens`?")]
    [InlineData("sources: [{name: a, [|weight|]: 2}]", "AC003", "did you mean `mix`, which belongs at the top level?")]
    [InlineData("[|datasets|]: [a]", "AC005", "did you mean `sources`?")]
    [InlineData("sources: [a]\nregimes: [{name: b, [|start|]: 5}]", "AC005", "did you mean `from_step`?")]
    [InlineData("sources: [|{web: {tokens: 1B}}|]", "AC004", "write a list with an entry for each, such as `sources: [{name: web, tokens: 1B}]`")]
    [InlineData("sources: [|{web: 0.5}|]", "AC004", "write a list with an entry for each, such as `sources: [{name: web}]`; shares stand in `mix: {web: 0.5}`")]
    [InlineData("sources: [a]\nregimes: [|{polish: {from_step: 9}}|]", "AC004", "write a list with an entry for each, such as `regimes: [{name: polish, from_step: 9}]`")]
    public void The_form_of_another_trainer_is_translated(string marked, string code, string help) =>
        Assert.Equal(help, Found.Only("curriculum: 1\n" + marked, code).Help);

    [Fact]
    public void A_file_that_does_not_say_it_is_ours_gets_the_names_that_are_ours() =>
        Assert.Equal(
            "add `curriculum: 1`, and write `sources` for `datasets`, `mix` for `weights`",
            Found.Only("[|datasets|]: [a]\nweights: {a: 1}", "AC005").Help);

    [Fact]
    public void Every_suggestion_is_a_key_and_no_synonym_is_one_where_it_is_suggested()
    {
        foreach (var name in new[] { "weights", "data", "min", "max", "train_steps", "batch_size", "seq_len", "phases", "warmup", "clip", "wd", "epochs", "n_layer" })
        {
            var (home, key) = KeySynonyms.Anywhere(name)!.Value;
            Assert.True(home.IndexOf(key) >= 0, name);
            Assert.Equal(-1, home.IndexOf(name));
        }
    }
}
