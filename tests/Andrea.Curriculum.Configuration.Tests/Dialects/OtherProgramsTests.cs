namespace Andrea.Curriculum.Configuration.Tests.Dialects;

public sealed class OtherProgramsTests
{
    [Theory]
    [InlineData("{\"train-data-paths\": [a], \"train-data-weights\": [1]}", "GPT-NeoX")]
    [InlineData("train_loader: {dataset: {}}", "LLM Foundry")]
    [InlineData("base_model: x\ndatasets: [{path: y}]", "axolotl")]
    [InlineData("model: {data: {data_prefix: [1, a]}}", "NeMo")]
    [InlineData("{\"datasets\": [{\"name\": \"a\", \"path\": \"p\", \"weight\": 1.0}]}", "Nemotron")]
    [InlineData("datasets:\n- {json_path: a.json, sampling_strategy: all}\n", "LLaVA-NeXT")]
    [InlineData("supervised_data: {a: {}}\nmixture_weights: {a: 1}\ntrainer: {num_train_steps: 1}", "Levanter's supervised training")]
    public void It_is_named_and_not_guessed_at(string text, string program)
    {
        var reading = Reading.Of(text);
        Assert.Null(reading.Plan);
        Assert.Contains($"this is a config of {program}, which is not read yet", Reading.Lines(reading), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello: world")]
    [InlineData("datasets: []")]
    [InlineData("model: [a, b]")]
    public void A_stranger_is_named_by_nobody(string text) =>
        Assert.Contains("`curriculum` is missing", Reading.Lines(Reading.Of(text)), StringComparison.Ordinal);
}
