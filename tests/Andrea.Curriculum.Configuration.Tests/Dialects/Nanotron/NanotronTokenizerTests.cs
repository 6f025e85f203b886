namespace Andrea.Curriculum.Configuration.Tests.Dialects.Nanotron;

public sealed class NanotronTokenizerTests
{
    private const string Run = "model: {model_config: {vocab_size: 32000}}\ntokenizer: {tokenizer_name_or_path: org/tok}\n";

    [Theory]
    [InlineData("tokenizer_name: org/tok, vocab_size: 32000", "")]
    [InlineData("tokenizer_name: org/tok, vocab_size: 32_000", "")]
    [InlineData("tokenizer_name: org/tok", "")]
    [InlineData("vocab_size: 50000", "")]
    [InlineData("tokenizer_name: null, vocab_size: 50000", "")]
    [InlineData("tokenizer_name: '${tok}', vocab_size: 50000", "")]
    [InlineData("tokenizer_name: org/tok, vocab_size: 50000", "AC709 Error 6:124 [50000] the vocabulary of the dataset is `50000`, expected that of the model, `32000`; nanotron asserts that they are the same")]
    [InlineData("tokenizer_name: other/tok, vocab_size: 32000", "AC709 Error 6:103 [other/tok] the tokenizer of the dataset is `other/tok`, expected the run's tokenizer, `org/tok`; nanotron asserts that they are the same")]
    public void A_dataset_of_another_tokenizer_is_refused_by_nanotron(string keys, string expected)
    {
        Stages.Read(Run + Stages.One($"dataset_folder: web, {keys}"), out var problems);
        Assert.Equal(expected, problems);
    }

    [Fact]
    public void A_model_that_takes_the_datasets_vocabulary_agrees_with_it()
    {
        Stages.Read(Run.Replace("32000", "-1", StringComparison.Ordinal) + Stages.One("dataset_folder: web, tokenizer_name: org/tok, vocab_size: 7"), out var problems);
        Assert.Equal("", problems);
    }
}
