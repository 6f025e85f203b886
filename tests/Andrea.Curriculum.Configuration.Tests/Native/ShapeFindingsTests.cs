using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Configuration.Tests.Native;

public sealed class ShapeFindingsTests
{
    [Theory]
    [InlineData("[|flors|]: {chat: 0.1}", "did you mean `floors`?")]
    [InlineData("bandit: {[|exploraton|]: 1}", "did you mean `exploration`?")]
    [InlineData("[|exploraton|]: 1", "did you mean `exploration`, which belongs in `bandit`?")]
    [InlineData("[|colour|]: red", null)]
    public void An_unknown_key_names_the_nearest(string marked, string? help) =>
        Assert.Equal(help, Found.OnlyAfterHead(marked, "AC003").Help);

    [Theory]
    [InlineData("curriculum: 1\nsources: [{[|na2x|]: chat}]", "the required key `name` is missing in an entry of `sources`, and nothing reads `na2x`")]
    [InlineData("curriculum: 1\nsources: [{[|na2x|]: chat, name: b, [|na2x|]: books}]", null)]
    public void One_mistake_with_a_key_gives_one_finding(string marked, string? message)
    {
        if (message is not null)
        {
            Assert.Equal(message, Found.Only(marked, "AC005").Message);
            return;
        }

        var problem = Assert.Single(Reading.Of(marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)).Problems);
        Assert.Equal("AC002", problem.Rule.Code);
    }

    [Fact]
    public void Keys_for_anchors_are_free_at_the_top_level_only()
    {
        Found.Silent("x-defaults: &d {chat: 0.1}\nfloors: *d");
        Found.OnlyAfterHead("bandit: {[|x-defaults|]: 1}", "AC003");
    }

    [Theory]
    [InlineData("[|include|]: [spam]", "belongs in an entry of `regimes`")]
    [InlineData("[|ema_alpha|]: 0.1", "belongs in `bandit`")]
    [InlineData("[|sequence_length|]: 1024", "belongs in `batch`")]
    [InlineData("optimizer: {[|resume_step|]: 5}", "belongs at the top level")]
    public void A_key_of_another_place_is_sent_there(string marked, string expected) =>
        Assert.Contains(expected, Found.OnlyAfterHead(marked, "AC008").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("steps: [|[5]|]")]
    [InlineData("steps: [|many|]")]
    [InlineData("steps: [|1.5|]")]
    [InlineData("steps: [|0|]")]
    [InlineData("steps: [|-5|]")]
    [InlineData("steps: [|\"5\"|]")]
    [InlineData("steps: [|2e20|]", "AC006")]
    [InlineData("steps: [|.nan|]")]
    [InlineData("steps: [|1/0|]")]
    [InlineData("resume_step: [|-1|]")]
    [InlineData("name: [|[a]|]")]
    [InlineData("name: [|\"\"|]")]
    [InlineData("name: [|~|]")]
    [InlineData("batch: [|8|]")]
    [InlineData("floors: [|[0.1]|]")]
    [InlineData("floors: {chat: [|null|]}")]
    [InlineData("floors: {chat: [|high|]}")]
    [InlineData("floors: {[|[chat]|]: 0.1}")]
    [InlineData("mix: {chat: [|~|]}")]
    [InlineData("exclude: [|spam|]")]
    [InlineData("exclude: [[|{spam: 1}|]]")]
    [InlineData("groups: [|{a: 1}|]")]
    [InlineData("bounds: [|shares|]")]
    [InlineData("bandit: {policy: [|ucb|]}")]
    [InlineData("bandit: {reward: {clip_at_zero: [|yes|]}}")]
    [InlineData("bandit: {ema_alpha: [|0|]}")]
    [InlineData("bandit: {random_phases: [|1.1|]}")]
    [InlineData("bandit: {phase_steps: [|[7]|]}")]
    [InlineData("bandit: {phase_steps: [7, [|x|]]}")]
    [InlineData("monitoring: {coherence_gate: [|strict|]}")]
    [InlineData("monitoring: {coherence_gate: {threshold: [|101|]}}")]
    [InlineData("simulation: {seed: [|18446744073709551616|]}")]
    [InlineData("simulation: {seed: [|-1|]}")]
    [InlineData("simulation: {environment: [|noises|]}")]
    [InlineData("simulation: {transfer: [|chat|]}")]
    [InlineData("simulation: {transfer: {chat: [|0.5|]}}")]
    [InlineData("simulation: {transfer: {chat: {books: [|2|]}}}")]
    [InlineData("simulation: {transfer: {[|[chat]|]: {books: 0.5}}}")]
    [InlineData("simulation: {sources: {chat: {exponent: [|0|]}}}")]
    [InlineData("bandit: {discount: [|0|]}")]
    [InlineData("bandit: {epsilon: [|2|]}")]
    [InlineData("bandit: {window_pulls: [|0|]}")]
    [InlineData("optimizer: {gradient_clip: [|-1|]}")]
    [InlineData("regimes: [[|polish|]]")]
    [InlineData("[|[a]|]: 1")]
    public void A_value_of_the_wrong_kind_is_marked(string marked, string code = "AC004")
    {
        if (code == "AC006")
        {
            // Two things are wrong with it: what trainers read, and its size.
            var both = Reading.Of(Found.Head + marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
            Assert.Equal(["AC004", "AC006"], both.Problems.Select(problem => problem.Rule.Code));
            return;
        }

        Found.OnlyAfterHead(marked, code);
    }

    [Theory]
    [InlineData("steps: 200_000\nbatch: {sequences: 1K, sequence_length: 1024}")]
    [InlineData("name: \"12\"\nresume_step: 0")]
    [InlineData("floors: {chat: 25%, books: 1/3, spam: \"10%\"}")]
    [InlineData("bandit: {phase_steps: 7, policy: thompson}")]
    [InlineData("monitoring: {coherence_gate: none}")]
    [InlineData("monitoring: {coherence_gate: false}")]
    [InlineData("simulation: {environment: learning-curve, transfer: {chat: {books: 0.5, spam: 1}}, repeat_worth: 15.4}")]
    [InlineData("simulation: {environment: memorise, log: losses.csv, sources: {chat: {memorised_after: 20, memorised_loss: 0.13, start: 9, onset: 1K}}}")]
    [InlineData("bandit: {policy: exp3, reward_range: 1000, uniform_part: 0.01, step_size: 1, smoothing: 0.9, refit_pulls: 1000, unimax_epochs: 4}")]
    [InlineData("simulation: {seed: 18446744073709551615, sources: {chat: {mean: 2.1, noise: 0}}}")]
    [InlineData("optimizer: {lr: 3.0e-4, gradient_clip: 0}")]
    [InlineData("model: {parameters: 98.7M}")]
    public void A_value_of_the_right_kind_is_read(string text) => Found.Silent(text);

    [Fact]
    public void A_bound_inside_a_source_is_sent_to_the_bounds() =>
        Assert.Equal("name the source at the top level: `floors: {source: share}`",
            Found.Only("curriculum: 1\nsources: [{name: a, [|floor|]: 0.1}, b]", "AC008").Help);

    [Theory]
    [InlineData("bandit: {phase_steps: [|7-42|]}", "expected two whole numbers [least, greatest], or one")]
    [InlineData("mix: [|{}|]", "`mix` is a mapping, expected at least one share")]
    [InlineData("groups: [[|g|]]", "an entry of `groups` is `g`, expected a mapping")]
    [InlineData("bandit: {policy: [|ucb|]}", "`policy` is `ucb`, expected one of ucb1")]
    [InlineData("steps: [|\"5\"|]", "`steps` is the text `5`, expected a whole number of at least 1")]
    [InlineData("optimizer:[||]", "`optimizer` is nothing (null), expected a mapping")]
    public void A_message_says_what_was_expected_and_found(string marked, string expected) =>
        Assert.Contains(expected, Found.OnlyAfterHead(marked, "AC004").Message, StringComparison.Ordinal);

    [Fact]
    public void An_overlay_whose_trainer_file_cannot_be_opened_is_refused() =>
        Assert.Contains("cannot be opened from here", Found.OnlyAfterHead("for: [|train.yaml|]", "AC004").Message, StringComparison.Ordinal);

    [Fact]
    public void A_dialect_alone_has_no_effect() =>
        Assert.Contains("there is no `for`", Found.OnlyAfterHead("[|dialect|]: flat", "AC003").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[|name|]: x\nsources: [a, b]", "`curriculum`")]
    [InlineData("[|curriculum|]: 1\nname: x", "`sources`")]
    [InlineData("curriculum: 1\nsources: [{[|tags|]: [a]}, b]", "`name`")]
    [InlineData("curriculum: 1\nsources: [a, b]\nregimes: [{[|from_step|]: 5}]", "`name`")]
    [InlineData("curriculum: 1\nsources: [a, b]\nregimes: [{[|name|]: x}]", "`from_step`")]
    [InlineData("curriculum: 1\nsources: [a, b]\ngroups: [{[|cap|]: 0.5}]", "`name`")]
    [InlineData("curriculum: 1\nsources: [{[|nmae|]: a}, b]", "nothing reads `nmae`")]
    [InlineData("name: x\n[|curiculum|]: 1\nsources: [a, b]", "`curriculum`")]
    [InlineData("[||]", "empty")]
    [InlineData("[||]# nothing", "empty")]
    public void A_missing_key_is_named(string marked, string expected) =>
        Assert.Contains(expected, Found.Only(marked, "AC005").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("curriculum: [|2|]\nsources: [a]")]
    [InlineData("curriculum: [|one|]\nsources: [a]")]
    [InlineData("[|- a|]\n- b")]
    [InlineData("[|text|]")]
    [InlineData("curriculum: 1\nsources: [|[]|]")]
    [InlineData("curriculum: 1\nsources: [|chat|]")]
    public void What_is_no_curriculum_of_this_version_has_no_plan(string marked)
    {
        Found.Only(marked, "AC004");
        Assert.Null(Reading.Of(marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)).Plan);
    }

    [Theory]
    [InlineData("simulation: {sources: {chat: {noise: [|1e9|]}}}", "`1.0e+9`", Severity.Warning)]
    [InlineData("floors: {chat: [|1e-4|]}", "`1.0e-4`", Severity.Warning)]
    [InlineData("floors: {chat: [|1.5e-4|]}", null, Severity.Warning)]
    [InlineData("steps: [|017|]", "`17`", Severity.Warning)]
    [InlineData("steps: [|12:30|]", "base 10", Severity.Error)]
    [InlineData("steps: [|0x1F|]", "base 10", Severity.Error)]
    [InlineData("optimizer: {weight_decay: [|+.5|]}", "`0.5`", Severity.Warning)]
    public void A_number_that_trainers_read_otherwise_is_named(string marked, string? help, Severity severity)
    {
        if (help is null)
        {
            Found.Silent(marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
            return;
        }

        var finding = Found.OnlyAfterHead(marked, "AC006");
        Assert.Contains(help, finding.Help, StringComparison.Ordinal);
        Assert.Equal(severity, finding.Severity);
    }

    [Theory]
    [InlineData("no", "false")]
    [InlineData("on", "true")]
    [InlineData("017", "the number 15")]
    [InlineData("12:30", "the number 750")]
    [InlineData("3.5", "a number")]
    [InlineData("2024-01-31", "a date")]
    public void A_name_that_trainers_do_not_read_as_text_is_named(string name, string expected)
    {
        var finding = Found.Only($"curriculum: 1\nsources: [{{name: [|{name}|]}}, b]", "AC006");
        Assert.EndsWith(expected, finding.Message, StringComparison.Ordinal);
        Assert.Equal("", Reading.Lines(Reading.Of($"curriculum: 1\nsources: [\"{name}\", b]")));
    }

    [Theory]
    [InlineData("floors: {[|no|]: 0.1}")]
    [InlineData("exclude: [[|no|]]")]
    [InlineData("simulation: {sources: {[|no|]: {mean: 1}}}")]
    public void A_plain_use_of_a_quoted_name_is_named(string marked)
    {
        Found.Only("curriculum: 1\nsources: [\"no\", b]\n" + marked, "AC006");

        // A plain declaration is reported once, not at every use.
        Found.Only("curriculum: 1\nsources: [[|no|], b]\n" + marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), "AC006");
    }

    [Theory]
    [InlineData("floors: {chat: [|1e-999|]}")]
    [InlineData("steps: [|1e999|]")]
    [InlineData("constraints: [\"chat <= [|1e999|]\"]")]
    public void A_hostile_number_is_refused(string marked) => Found.OnlyAfterHead(marked, "AC007");

    [Fact]
    public void Bounds_over_many_prime_denominators_are_refused()
    {
        var names = Enumerable.Range(0, 1200).Select(i => $"s{i}").ToList();
        var primes = Primes(names.Count);
        var text = $"curriculum: 1\nsources: [{string.Join(", ", names)}]\nfloors:\n"
            + string.Concat(names.Zip(primes, (name, prime) => $"  {name}: 1/{prime}\n"));

        var reading = Reading.Of(text);

        Assert.NotEmpty(reading.Problems);
        Assert.All(reading.Problems, problem => Assert.Equal("AC007", problem.Rule.Code));
    }

    private static List<int> Primes(int count)
    {
        var primes = new List<int>();
        for (var candidate = 2; primes.Count < count; candidate++)
        {
            if (primes.TrueForAll(prime => candidate % prime != 0))
            {
                primes.Add(candidate);
            }
        }

        return primes;
    }
}
