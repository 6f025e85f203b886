using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Configuration.Tests.Native;

public sealed class HostileConfigTests
{
    private static readonly string[] Pieces =
    [
        "null", "~", "[]", "{}", "[{}]", "-1", "1e9", "1/0", "1/3", ".nan", "\"\"", "yes", "chat", "a: b", "- ", ": ", ", ", "{", "}", "[", "]",
        "\n", "  ", "'", "\"", "#", "&a ", "*a", "<<: *a", "|", ">", "!!", "9999999999999999999999", "<= ", "* ", "curriculum: 1", "floors",
        "groups: ", "regimes:\n", "from_step: 0", "?", "\t", "\u2028", "\0", "é", "😀", "`",
    ];

    [Fact]
    public void No_mutation_of_a_config_throws_or_marks_a_place_outside_the_file()
    {
        var root = RepositoryRoot.Combine("configs");
        var seeds = Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText).Where(text => text.Length < 20_000).ToList();
        Assert.NotEmpty(seeds);
        var random = new Random(11);
        for (var i = 0; i < TestScale.Times(20_000); i++)
        {
            var text = seeds[random.Next(seeds.Count)];
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                text = Mutate(random, text);
            }

            var reading = Reading.Of(text);
            foreach (var label in reading.Problems.SelectMany(problem => problem.Secondary.Prepend(problem.Primary)))
            {
                Assert.InRange(label.Place.Span.Start, 0, reading.Source.Content.Length);
                Assert.InRange(label.Place.Span.End, label.Place.Span.Start, reading.Source.Content.Length);
            }

            Assert.True(reading.Plan is not null || !reading.IsUsable);
            Assert.True(reading.Plan is not null || !reading.Problems.IsEmpty, text);
        }
    }

    [Fact]
    public void A_group_of_many_used_many_times_is_refused_in_time()
    {
        var text = "curriculum: 1\nsources:\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"  - {{name: s{i}, tags: [t]}}\n"))
            + "groups:\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"  - {{name: g{i}, tags: [t]}}\n"));

        Assert.Contains(Reading.Of(text).Problems, problem => problem.Rule.Code == "AC007");
    }

    [Fact]
    public void Many_regimes_over_many_sources_are_refused_in_time()
    {
        var text = "curriculum: 1\nsources: [" + string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"s{i}")) + "]\nregimes:\n"
            + string.Concat(Enumerable.Range(1, 100).Select(i => $"  - {{name: r{i}, from_step: {i}}}\n"));

        Assert.Contains(Reading.Of(text).Problems, problem => problem.Rule.Code == "AC007");
    }

    [Fact]
    public void Many_misspelt_names_among_many_sources_are_told_in_time()
    {
        var text = "curriculum: 1\nsources: [" + string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"source-{i:d50}")) + "]\nexclude: ["
            + string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"sourec-{i:d50}")) + "]\n";

        var problems = Reading.Of(text).Problems;
        Assert.Equal(1000, problems.Count(problem => problem.Rule.Code == "AC107"));
        Assert.Equal("AC007", problems[^1].Rule.Code);
        Assert.Equal(1001, problems.Length);
    }

    [Theory]
    [InlineData(1000, 1000)]
    [InlineData(1001, 1001)]
    [InlineData(1500, 1001)]
    public void Warnings_beyond_counting_leave_a_file_readable(int sources, int findings)
    {
        var text = "curriculum: 1\nsources: [" + string.Join(", ", Enumerable.Range(0, sources).Select(i => $"s{i}")) + "]\ncaps: {"
            + string.Join(", ", Enumerable.Range(0, sources).Select(i => $"s{i}: 5e-2")) + "}\n";

        var reading = Reading.Of(text);
        Assert.True(reading.IsUsable);
        Assert.Equal(findings, reading.Problems.Length);
        Assert.Equal(Math.Min(1000, sources), reading.Problems.Count(problem => problem.Rule.Code == "AC006"));
    }

    [Fact]
    public void An_error_behind_a_thousand_warnings_is_found()
    {
        var text = "curriculum: 1\nsources: [" + string.Join(", ", Enumerable.Range(0, 1200).Select(i => $"s{i}")) + "]\ncaps: {"
            + string.Join(", ", Enumerable.Range(0, 1200).Select(i => $"s{i}: 5e-2")) + "}\nsteps: many\n";

        var reading = Reading.Of(text);
        Assert.False(reading.IsUsable);
        Assert.Contains(reading.Problems, problem => problem.Rule.Code == "AC004");
    }

    [Fact]
    public void A_common_denominator_that_is_too_long_is_one_finding()
    {
        int[] primes = [.. Enumerable.Range(2, 20_000).Where(n => Enumerable.Range(2, (int)Math.Sqrt(n)).All(d => d >= n || n % d != 0))];
        var text = "curriculum: 1\nsources: [" + string.Join(", ", primes.Select(p => $"s{p}")) + "]\ncaps: {"
            + string.Join(", ", primes.Select(p => $"s{p}: 1/{p}")) + "}\n";
        Assert.Equal("AC007", Assert.Single(Reading.Of(text).Problems).Rule.Code);
    }

    [Fact]
    public void More_sources_than_are_read_are_refused() =>
        Assert.Equal("AC007", Assert.Single(Reading.Of(
            "curriculum: 1\nsources: [" + string.Join(", ", Enumerable.Range(0, 100_001).Select(i => $"s{i}")) + "]").Problems).Rule.Code);

    [Fact]
    public void A_long_text_is_cut_in_messages()
    {
        var text = Found.Head + $"bandit: {{policy: {new string('x', 100_000)}}}\nexclude: {new string('y', 100_000)}\nregime: {new string('z', 100_000)}";

        Assert.All(Reading.Of(text).Problems, problem => Assert.InRange((problem.Message + problem.Help).Length, 1, 400));
    }

    [Fact]
    public void Constraints_of_many_regimes_are_refused_in_time()
    {
        var text = "curriculum: 1\nsources: [a, b]\nregimes:\n" + string.Concat(Enumerable.Range(1, 200)
            .Select(i => $"  - {{name: r{i}, from_step: {i}, constraints: [{string.Join(", ", Enumerable.Repeat("a <= b", 100))}]}}\n"));

        Assert.Contains(Reading.Of(text).Problems, problem => problem.Rule.Code == "AC007");
    }

    private static string Mutate(Random random, string text)
    {
        var start = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - start, random.Next(4) == 0 ? random.Next(60) : random.Next(3));
        var piece = random.Next(4) switch
        {
            0 => "",
            1 => Copy(random, text),
            _ => Pieces[random.Next(Pieces.Length)],
        };
        return string.Concat(text.AsSpan(0, start), piece, text.AsSpan(start + length));
    }

    private static string Copy(Random random, string text)
    {
        var start = random.Next(text.Length + 1);
        return text.Substring(start, Math.Min(text.Length - start, random.Next(40)));
    }
}
