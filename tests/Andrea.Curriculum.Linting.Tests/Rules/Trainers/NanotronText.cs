namespace Andrea.Curriculum.Linting.Tests.Rules.Trainers;

/// <summary>A config of nanotron with one stage.</summary>
internal static class NanotronText
{
    /// <summary>The config.</summary>
    /// <param name="dataset">What stands in the stage's <c>dataset</c>, one key per line.</param>
    public static string Of(params string[] dataset) =>
        "tokens: {train_steps: 500, sequence_length: 256, micro_batch_size: 2, batch_accumulation_per_replica: 1}\nparallelism: {dp: 4}\n"
        + "data_stages:\n- name: broad\n  start_training_step: 1\n  data:\n    seed: 5\n    dataset:\n"
        + string.Concat(dataset.Select(line => $"      {line}\n"));
}
