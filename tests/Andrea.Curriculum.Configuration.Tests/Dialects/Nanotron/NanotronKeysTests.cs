namespace Andrea.Curriculum.Configuration.Tests.Dialects.Nanotron;

public sealed class NanotronKeysTests
{
    private const string Clean = """
        tokens:
          train_steps: 100
          sequence_length: 128
          micro_batch_size: 2
          batch_accumulation_per_replica: 1
        parallelism: {dp: 2, some_new_key: 3}
        of_a_fork: true
        data_stages:
        - name: a
          start_training_step: 1
          data:
            seed: 5
            dataset:
              dataset_folder: [web, code]
              dataset_weights: [1, 1]
              of_a_fork: 4
        """;

    [Fact]
    public void Keys_of_forks_are_theirs() => Stages.Clean(Clean);

    [Theory]
    [InlineData("  train_steps:", "  train_step:", "AC003", "there is no key `train_step` in `tokens`; nanotron refuses the file (did you mean `train_steps`?)")]
    [InlineData("  start_training_step:", "  start_trainin_step:", "AC003", "there is no key `start_trainin_step` in an entry of `data_stages`; nanotron refuses the file (did you mean `start_training_step`?)")]
    [InlineData("    seed:", "    sed:", "AC003", "there is no key `sed` in `data`; nanotron refuses the file (did you mean `seed`?)")]
    [InlineData("      dataset_weights:", "      dataset_weight:", "AC003", "there is no key `dataset_weight` in `dataset`; nanotron refuses the file (did you mean `dataset_weights`?)")]
    [InlineData("      dataset_weights: [1, 1]\n      of_a_fork: 4", "    dataset_weights: [1, 1]", "AC008", "`dataset_weights` stands in `data`, but belongs in `data.dataset`; nanotron refuses it here (move `dataset_weights`)")]
    [InlineData("  data:\n    seed: 5", "  seed: 5\n  data:", "AC008", "`seed` stands in an entry of `data_stages`, but belongs in its `data`; nanotron refuses it here (move `seed`)")]
    [InlineData("of_a_fork: true", "train_steps: 7", "AC008", "`train_steps` stands at the top level, but belongs in `tokens`; nanotron refuses it here (move `train_steps`)")]
    public void Misspelt_and_misplaced_keys_are_found(string from, string to, string code, string expected)
    {
        var text = Clean.ReplaceLineEndings("\n");
        Assert.Contains(from, text, StringComparison.Ordinal);
        var changed = text.Replace(from, to, StringComparison.Ordinal);
        Stages.Read(changed, out var problems);
        Assert.StartsWith(code, problems, StringComparison.Ordinal);
        Assert.EndsWith(expected, problems, StringComparison.Ordinal);
        Assert.Single(problems.Split('\n'));
    }
}
