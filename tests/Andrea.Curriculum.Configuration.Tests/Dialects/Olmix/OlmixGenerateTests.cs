using Andrea.Curriculum.Configuration.Dialects;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Olmix;

/// <summary><c>olmix generate</c>: leaves, priors, caps, and what weights in the data fix.</summary>
public sealed class OlmixGenerateTests
{
    [Fact]
    public void It_is_a_search_among_the_leaves_of_the_data_about_the_prior()
    {
        var file = OlmixFile.Sound($"name: mine\n{OlmixFile.Generate("variants: 4, repetition_factor: 5")}");
        Assert.True(file.IsSearch);
        Assert.Equal(("mine", 1000L), (file.Name!.Value.Value, file.Tokens!.Value.Value));
        Assert.Equal((WeightKind.Relative, CountingBasis.Tokens), (file.Convention.Kind, file.Convention.Basis));
        Assert.Equal("a:x 0.5, a:y 0.3, b 0.2", OlmixFile.Shares(file));
        Assert.Equal(["p", "q", "r"], file.Sources.Select(source => Assert.Single(source.Paths).Value));
        Assert.Equal(["500", "300", "200"], file.Sources.Select(source => source.Tokens!.Value.Value.ToString()));
        Assert.Equal(["0.5", "0.3", "0.2"], file.Stages[0].Weights.Select(weight => weight.Number.Text));
        Assert.Equal("", OlmixFile.Bounds(file, file.Stages[0].Caps));
    }

    [Fact]
    public void Buckets_of_quality_are_leaves_below_topics_and_below_sources()
    {
        var file = OlmixFile.Sound(
            "data: {sources: [{name: a, topics: [{name: x, quality: [{name: hi, paths: [p]}, {name: lo, paths: [q]}]}]}, {name: b, quality: [{name: hi, paths: [r]}]}]}\n"
            + "priors: {token_counts: {\"a:x:hi\": 1, \"a:x:lo\": 2, \"b:hi\": 5}}\nswarm: {repetition_factor: 10}\nmax_tokens: 10\n");
        Assert.Equal("a:x:hi 0.125, a:x:lo 0.25, b:hi 0.625", OlmixFile.Shares(file));
        Assert.Empty(file.Stages[0].Groups);
    }

    [Theory]
    [InlineData("repetition_factor: 1", "a:x 0.5, a:y 0.3, b 0.2")]
    [InlineData("repetition_factor: 2", "a:y 0.6, b 0.4")]
    [InlineData("repetition_factor: 2.5", "a:y 0.75, b 0.5")]
    [InlineData("repetition_factor: 5", "")]
    [InlineData("repetition_factor: 1, enable_bound: false", "")]
    [InlineData("allow_repetition: false", "a:x 0.5, a:y 0.3, b 0.2")]
    [InlineData("allow_repetition: true", "")]
    public void A_leaf_is_capped_by_its_tokens_and_their_repetition(string swarm, string caps)
    {
        var file = OlmixFile.Sound(OlmixFile.Generate(swarm));
        Assert.Equal(caps, OlmixFile.Bounds(file, file.Stages[0].Caps));
        Assert.Empty(file.Stages[0].Floors);
    }

    [Fact]
    public void The_caps_stand_at_the_tokens()
    {
        var file = OlmixFile.Sound(OlmixFile.Generate("repetition_factor: 1"));
        Assert.Equal("500", file.Text.Slice(file.Stages[0].Caps[0].Value.Place.Span).ToString());
        Assert.Equal("1", file.Sources[0].MaxEpochs?.Value.ToString());
    }

    [Fact]
    public void Without_a_factor_there_are_no_caps_and_that_is_said_where_it_matters()
    {
        var problem = OlmixFile.Only(OlmixFile.Generate("variants: 2"), "AC710", "500");
        Assert.Equal(Severity.Info, problem.Severity);
        Assert.Empty(OlmixFile.Sound(OlmixFile.Generate("variants: 2", "200")).Stages[0].Caps);
    }

    [Theory]
    [InlineData("minimum_weight: 0.1, minimum_source_weight: 0.2, minimum_topic_weight: 0.3")]
    [InlineData("nonzero_weight: [a, b, \"a:x\"]")]
    public void A_threshold_of_sampling_is_no_floor(string swarm) =>
        Assert.Empty(OlmixFile.Sound(OlmixFile.Generate($"repetition_factor: 9, {swarm}")).Stages[0].Floors);

    [Theory]
    [InlineData("mix_temperature: 1.0", "a:x 0.5, a:y 0.3, b 0.2")]
    [InlineData("mix_temperature: 2", "a:x 0.5, a:y 0.3, b 0.2")]
    [InlineData("mix_temperature: 0.5", null)]
    [InlineData("source_mix_temperature: 0.5", null)]
    [InlineData("manual_prior: {a: 0.6, b: 0.4}", "a:x 0.375, a:y 0.225, b 0.4")]
    [InlineData("manual_prior: {b: 0.8}", "a:x 0.3125, a:y 0.1875, b 0.5")]
    [InlineData("manual_topic_prior: {\"a:x\": 1, \"a:y\": 3}", "a:x 0.2, a:y 0.6, b 0.2")]
    [InlineData("manual_topic_prior: {\"a:x\": 1}", "a:x 0.5, a:y 0.3, b 0.2")]
    public void Priors_that_are_written_by_hand_and_temperatures_move_the_middle(string swarm, string? shares) =>
        Assert.Equal(shares, OlmixFile.Shares(OlmixFile.Sound(OlmixFile.Generate($"repetition_factor: 9, {swarm}"))));

    [Fact]
    public void Weights_of_sources_are_their_shares()
    {
        var file = OlmixFile.Sound(OlmixFile.Generate("repetition_factor: 9").Replace("name: a,", "name: a, weight: 0.75,").Replace("name: b,", "name: b, weight: 0.25,"));
        var group = Assert.Single(file.Stages[0].Groups);
        Assert.Equal(("a", "0.75", "0.75"), (group.Name.Value, group.Floor!.Value.Value.ToString(), group.Cap!.Value.Value.ToString()));
        Assert.Equal(("b 0.25", "b 0.25"), (OlmixFile.Bounds(file, file.Stages[0].Floors), OlmixFile.Bounds(file, file.Stages[0].Caps)));
    }

    [Fact]
    public void A_share_does_not_lift_a_cap()
    {
        var file = OlmixFile.Sound(OlmixFile.Generate("repetition_factor: 1").Replace("name: a,", "name: a, weight: 0.75,").Replace("name: b,", "name: b, weight: 0.25,"));
        Assert.Equal(("b 0.25", "a:x 0.5, a:y 0.3, b 0.2"), (OlmixFile.Bounds(file, file.Stages[0].Floors), OlmixFile.Bounds(file, file.Stages[0].Caps)));
    }

    [Fact]
    public void Older_versions_have_them_under_swarm()
    {
        var file = OlmixFile.Sound(OlmixFile.Generate("repetition_factor: 9, fixed_source_weights: {a: 0.75, b: 0.25}"));
        Assert.Equal("b 0.25", OlmixFile.Bounds(file, file.Stages[0].Floors));
        Assert.Equal("0.75", file.Stages[0].Groups[0].Floor?.Value.ToString());
    }

    [Fact]
    public void Weights_of_topics_are_their_ratios_within_the_source()
    {
        var text = OlmixFile.Generate("repetition_factor: 9").Replace("name: x,", "name: x, weight: 0.2,").Replace("name: y,", "name: y, weight: 0.8,");
        var file = OlmixFile.Sound(text);
        var equation = Assert.Single(file.Stages[0].Constraints);
        Assert.True(equation.IsEquation);
        Assert.Equal("0.8 * `a:x` = 0.2 * `a:y`", equation.Text);
        Assert.Equal([(0, "1"), (1, "-0.25")], equation.Terms.Select(term => (term.Source, term.Coefficient.ToString())));
        Assert.Equal(BanditPolicy.Random, Reading.Of(text).Plan!.Run.Own.Bandit!.Policy!.Value.Value);
    }

    [Theory]
    [InlineData("{name: hi, paths: [p]}, {name: lo, paths: [q]}", "a:x:hi 0.1, a:x:lo 0.3, a:y 0.6")]
    [InlineData("{name: hi, weight: 0.75, paths: [p]}, {name: lo, weight: 0.25, paths: [q]}", "a:x:hi 0.3, a:x:lo 0.1, a:y 0.6")]
    [InlineData("{name: hi, weight: 2, paths: [p]}, {name: lo, paths: [q]}", "a:x:hi 0.4, a:x:lo 0, a:y 0.6")]
    public void A_fixed_topic_is_divided_among_its_buckets_by_their_weights_else_by_size(string buckets, string shares)
    {
        var file = OlmixFile.Sound(
            $"data: {{sources: [{{name: a, topics: [{{name: x, weight: 0.4, quality: [{buckets}]}}, {{name: y, weight: 0.6, paths: [r]}}]}}]}}\n"
            + "priors: {token_counts: {\"a:x:hi\": 100, \"a:x:lo\": 300, \"a:y\": 500}}\nswarm: {repetition_factor: 9}\nmax_tokens: 900\n");
        Assert.Equal(shares, OlmixFile.Shares(file));
        var mix = StageShares.Of(file, file.Stages[0])!.Value;
        Assert.Equal(2, file.Stages[0].Constraints.Length);
        Assert.All(file.Stages[0].Constraints, equation => Assert.True(
            equation.Terms.Aggregate(Rational.Zero, (sum, term) => sum + (term.Coefficient * mix[term.Source])).IsZero, equation.Text));
    }

    [Theory]
    [InlineData("{name: a, topics: [{name: x, paths: [p]}, {name: y, weight: 0.5, paths: [q]}]}", "since the first topic of `a` has none")]
    [InlineData("{name: a, quality: [{name: x, weight: 0.5, paths: [p]}, {name: y, paths: [q]}]}", "buckets without a topic are sampled by their sizes")]
    [InlineData("{name: a, topics: [{name: x, quality: [{name: hi, weight: 0.5, paths: [p]}]}, {name: y, paths: [q]}]}", "buckets of `a:x`, since it has none itself")]
    public void Weights_that_olmix_does_not_read(string source, string message)
    {
        var text = $"data: {{sources: [{source}]}}\npriors: {{token_counts: {{\"{(source.Contains("hi", StringComparison.Ordinal) ? "a:x:hi" : "a:x")}\": 100, \"a:y\": 300}}}}\n"
            + "swarm: {repetition_factor: 9}\nmax_tokens: 400\n";
        Assert.Contains(message, OlmixFile.Only(text, "AC707", "0.5").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "1000", "olmix rejects every sample, and stops without saying why")]
    [InlineData("0.5", "1000", "olmix rejects every sample, and stops without saying why; the caps reach 1 with a `repetition_factor` of 1, or with 500 `max_tokens`")]
    [InlineData("0.7", "1100", "olmix rejects every sample, and stops without saying why; the caps reach 1 with a `repetition_factor` of 1.1, or with 700 `max_tokens`")]
    [InlineData("0.3", "1001", "olmix rejects every sample, and stops without saying why; the caps reach 1 with a `repetition_factor` of 1.001, or with 300 `max_tokens`")]
    [InlineData("1", "3000", "olmix rejects every sample, and stops without saying why; the caps reach 1 with a `repetition_factor` of 3, or with 1,000 `max_tokens`")]
    public void What_would_let_the_caps_reach_one_is_said(string factor, string tokens, string sentence) =>
        Assert.Equal(sentence, OlmixFile.Sound(OlmixFile.Generate($"repetition_factor: {factor}", tokens)).WhenInfeasible);

    [Theory]
    [InlineData("name: a,", "name: a, weight: 1,", "AC709", "b")]
    [InlineData("name: x,", "name: x, weight: 1,", "AC709", "y")]
    [InlineData("name: x,", "name: x, weight: -1,", "AC703", "-1")]
    [InlineData("name: x,", "name: x, max_repetition_factor: 2,", "AC707", "max_repetition_factor")]
    [InlineData("name: x,", "name: x, wieght: 2,", "AC003", "wieght")]
    [InlineData("name: x, paths: [p]", "name: x, paths: [p], quality: [{name: q, paths: [p]}]", "AC709", "quality")]
    [InlineData("name: b, paths: [r]", "name: b, paths: [r], topics: []", "AC709", "topics")]
    [InlineData("name: y,", "name: x,", "AC108", "x")]
    public void What_is_wrong_in_the_data(string old, string changed, string code, string covered)
    {
        var problems = Reading.Of(OlmixFile.Generate("repetition_factor: 9").Replace(old, changed)).Problems;
        Assert.Contains((code, covered), problems.Select(problem => (problem.Rule.Code, problem.Primary.Place.File.Slice(problem.Primary.Place.Span).ToString())));
    }

    [Theory]
    [InlineData("repetition_factor: 0", "AC709", "0")]
    [InlineData("repetition_factor: 9, variants: 0", "AC004", "0")]
    [InlineData("repetition_factor: 9, min_strength: 0", "AC709", "0")]
    [InlineData("repetition_factor: 9, minimum_wieght: 0.1", "AC003", "minimum_wieght")]
    [InlineData("repetition_factor: 9, nonzero_weight: [a, c]", "AC709", "c")]
    [InlineData("repetition_factor: 9, manual_prior: {\"a:x\": 1}", "AC707", "a:x")]
    [InlineData("repetition_factor: 9, manual_topic_prior: {a: 1}", "AC707", "a")]
    [InlineData("repetition_factor: 9, manual_prior: {a: -1}", "AC703", "-1")]
    public void What_is_wrong_in_the_swarm(string swarm, string code, string covered)
    {
        var problem = OlmixFile.Only(OlmixFile.Generate(swarm), code, covered.Contains(':', StringComparison.Ordinal) ? $"\"{covered}\"" : covered);
        Assert.Contains("olmix", problem.Message + (code == "AC004" ? "olmix" : ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("max_tokens: 1000", "max_tokens: 0", "AC709", "0")]
    [InlineData("max_tokens: 1000", "max_tokens: 10.5", "AC004", "10.5")]
    [InlineData("max_tokens: 1000", "", "AC005", "data")]
    public void The_tokens_of_each_run_are_needed(string old, string changed, string code, string covered) =>
        OlmixFile.Only(OlmixFile.Generate("repetition_factor: 9").Replace(old, changed), code, covered);

    [Theory]
    [InlineData("repetition_factor: 1", "600", "", "b", 1)]
    [InlineData("repetition_factor: 1", "500", "", "b", 0)]
    [InlineData("repetition_factor: 1, minimum_weight: 0.0025", "500", "", "b", 1)]
    [InlineData("repetition_factor: 1, minimum_source_weight: 0.0025", "500", "", "b", 1)]
    [InlineData("repetition_factor: 1, minimum_topic_weight: 0.5", "500", "", "b", 0)]
    [InlineData("repetition_factor: 0.5", "600", "", "b", 0)]
    [InlineData("repetition_factor: 9", "1000", "0.999", "y", 1)]
    [InlineData("repetition_factor: 9", "1000", "0.998", "y", 0)]
    [InlineData("repetition_factor: 9, minimum_weight: 0.0005", "1000", "0.999", "y", 0)]
    [InlineData("repetition_factor: 9, minimum_source_weight: 0.1", "1000", "0.999", "y", 0)]
    public void A_leaf_that_cannot_reach_the_threshold_is_in_no_sample(string swarm, string tokens, string ratio, string covered, int count)
    {
        var text = OlmixFile.Generate(swarm, tokens).Replace("b: 200}", ratio.Length == 0 ? "b: 1}" : "b: 200}");
        text = ratio.Length == 0 ? text : text.Replace("name: x,", $"name: x, weight: {ratio},").Replace("name: y,", $"name: y, weight: {1 - decimal.Parse(ratio, System.Globalization.CultureInfo.InvariantCulture)},");
        var problems = Reading.Of(text).Problems.Where(problem => problem.Rule.Code == "AC506").ToList();
        Assert.Equal(count, problems.Count);
        Assert.All(problems, problem => Assert.Equal(covered, problem.Primary.Place.File.Slice(problem.Primary.Place.Span).ToString()));
    }

    [Fact]
    public void Weights_that_do_not_sum_to_one_are_divided_with_the_whole_mix() =>
        Assert.Contains(
            "sum to 0.9, expected 1; olmix lays them out as they are",
            OlmixFile.Only(OlmixFile.Generate("repetition_factor: 9").Replace("name: x,", "name: x, weight: 0.2,").Replace("name: y,", "name: y, weight: 0.7,"), "AC701", "0.2").Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_base_without_a_mix_is_known_and_said()
    {
        var problem = Assert.Single(Reading.Of("data: {sources: [{name: a, paths: [p]}]}\ntraining: {proxy_model_id: olmo3_14m}\n").Problems);
        Assert.Equal((Severity.Info, "this is an olmix config with no `mix`, `swarm` or `priors`: there is no mixture to look at"), (problem.Severity, problem.Message));
    }

    [Theory]
    [InlineData("data: {sources: [{name: a, paths: [p]}]}\nswarm: {variants: 1}\n", DialectMatch.Certain)]
    [InlineData("data: {sources: [{name: a, paths: [p]}]}\nmix: {a: {weight: 1}}\n", DialectMatch.Certain)]
    [InlineData("swarm: {ratios: r.csv, metrics: m.csv}\n", DialectMatch.Certain)]
    [InlineData("data: {sources: [{name: a, paths: [p]}]}\ntraining: {proxy_model_id: olmo3_14m}\n", DialectMatch.WithoutMixture)]
    [InlineData("data: {sources: [{name: a, paths: [p]}]}\n", DialectMatch.None)]
    [InlineData("data: {sources: [a]}\nmix: {a: 1}\n", DialectMatch.None)]
    [InlineData("swarm: {variants: 1}\n", DialectMatch.None)]
    public void A_file_is_known_by_its_keys(string text, DialectMatch match) => Assert.Equal(match, Detection.Of(Reading.Of(text).Tree).Match);
}
