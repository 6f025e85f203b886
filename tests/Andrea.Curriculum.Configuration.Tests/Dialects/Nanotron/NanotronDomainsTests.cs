using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Nanotron;

public sealed class NanotronDomainsTests
{
    private const string Data = "data: {seed: 1, dataset: {hf_dataset_or_datasets: store/pile}}\n";

    [Theory]
    [InlineData("domain_names: 'Web, Code (all), Maths'\n  domain_weights: 0.5, 0.25, 0.25")]
    [InlineData("domain_names: Web,Code (all) ,  Maths,\n  domain_weights: [0.5, 0.25, 0.25]")]
    [InlineData("domain_names: [Web, Code (all), Maths]\n  domain_weights: 0.5,0.25,0.25")]
    public void Names_and_weights_are_lists_or_texts(string domains)
    {
        var file = Stages.Clean($"{Data}doremi:\n  {domains}\n");
        Assert.Equal("mix @: Web 0.5, Code (all) 0.25, Maths 0.25", Stages.Shares(file));
        Assert.Equal(WeightKind.Probability, file.Convention.Kind);
        Assert.Equal("0.25", file.Text.Slice(file.Stages[0].Weights[2].Number.Place.Span).ToString());
        Assert.Equal("Maths", file.Text.Slice(file.Sources[2].Name.Place.Span).ToString());
    }

    [Fact]
    public void Without_weights_the_mix_is_that_of_the_domains_sizes()
    {
        var file = Stages.Clean(Data + "doremi: {domain_names: [Web, Code]}\n");
        Assert.Equal("mix @: unknown", Stages.Shares(file));
        Assert.True(file.Stages[0].MixIsElsewhere);
    }

    [Theory]
    [InlineData("0.5, 0.501", "")]
    [InlineData("0.5, 0.49", "AC709 Error 4:19 [0.5] the weights of the mix sum to 0.99, expected 1; nanotron's DoReMi asserts that, to a thousandth")]
    [InlineData("0.5, x", "AC004 Error 4:24 [x] `domain_weights` has `x`, expected a number")]
    [InlineData("0.5", "AC009 Error 4:3 [domain_weights] the lists of `doremi` differ in length, names 2 and weights 1, expected one for each; each weight belongs to the name at its place")]
    [InlineData("1.2, -0.2", "AC703 Error 4:24 [-0.2] the weight of `Code` is `-0.2`, expected 0 or more; nanotron's DoReMi checks only their sum")]
    [InlineData("'${weights}'", "")]
    public void Weights_are_checked(string weights, string expected)
    {
        Stages.Read($"{Data}doremi:\n  domain_names: Web, Code\n  domain_weights: {weights}\n", out var problems);
        Assert.Equal(expected, problems);
    }

    [Fact]
    public void No_name_is_found()
    {
        Assert.Null(Stages.Read(Data + "doremi: {domain_names: ' , '}\n", out var problems));
        Assert.Equal("AC005 Error 2:10 [domain_names] `domain_names` names no domain", problems);
    }
}
