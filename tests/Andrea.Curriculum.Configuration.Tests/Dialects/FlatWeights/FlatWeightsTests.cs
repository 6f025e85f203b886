using Andrea.Curriculum.Configuration.Dialects;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.FlatWeights;

public sealed class FlatWeightsTests
{
    [Theory]
    [InlineData("web: 3\ncode: 1\n")]
    [InlineData("{\"train_domain_weights\": {\"web\": 0.75, \"code\": 0.25}, \"eval_domain_weights\": {\"web\": 1}}")]
    [InlineData("train:\n  web: 0.75\n  code: 0.25\nvalid:\n  web: 1.0\nmodel_name: tiny\n")]
    public void Weights_become_shares(string text)
    {
        var reading = Reading.Of(text);
        Assert.Equal("", Reading.Lines(reading));
        Assert.True(reading.IsTrainerFile);
        Assert.Equal(["web", "code"], reading.Plan!.Run.Sources.Select(source => source.Name.Value));
        Assert.Equal([Rational.Of(3, 4), Rational.Of(1, 4)], reading.Plan.Regimes[0].Mix!.Value.Select(share => share!.Value.Value));
    }

    [Theory]
    [InlineData("web: 3\ncode: 1\n", DialectMatch.Possible)]
    [InlineData("web: 3\n", DialectMatch.None)]
    [InlineData("web: 3\ncode: much\n", DialectMatch.None)]
    [InlineData("web: [3]\ncode: 1\n", DialectMatch.None)]
    [InlineData("train_domain_weights: {web: 1}", DialectMatch.Certain)]
    [InlineData("train: {web: 1}\nvalid: {web: 1}", DialectMatch.Certain)]
    [InlineData("train: {web: 1}\nvalid: {path: here}", DialectMatch.None)]
    public void A_shape_that_other_files_share_is_only_possible(string text, DialectMatch match) =>
        Assert.Equal(match, Detection.Of(Reading.Of(text).Tree).Match);

    [Fact]
    public void An_interpolation_is_unknown_and_not_wrong()
    {
        var reading = Reading.Of("train_domain_weights: {web: \"${w}\", code: 1}");
        Assert.Equal("", Reading.Lines(reading));
        Assert.Null(reading.Plan!.Regimes[0].Mix);
    }

    [Fact]
    public void What_is_no_number_is_said()
    {
        var line = Reading.Lines(Reading.Of("train_domain_weights: {web: 25%, code: 1}"));
        Assert.Contains("AC004 Error 1:29 [25%] `web` is `25%`, expected a number", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1E-3", 1, 1000)]
    [InlineData("0x10", 16, 1)]
    [InlineData("1_000", 1000, 1)]
    [InlineData("\"0.5\"", 1, 2)]
    public void Numbers_are_those_of_the_trainers_reader(string weight, int numerator, int denominator)
    {
        var mix = Reading.Of($"train_domain_weights: {{web: {weight}, code: {weight}, math: 1}}").Plan!.Regimes[0].Mix!.Value;
        Assert.Equal(Rational.Of(numerator, denominator), mix[0]!.Value.Value / mix[2]!.Value.Value);
    }
}
