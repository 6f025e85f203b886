using System.Text;

using Andrea.Curriculum.Cli.Tests.Commands;
using Andrea.Curriculum.Configuration.Dialects;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting.Fuzzing;

/// <summary>Broken trainers' files, dialect by dialect: through <c>lint</c> and its fixes, under an overlay, and through <c>solve</c>.</summary>
public sealed class TrainerFuzzTests
{
    private const int LintInputs = 3_000;
    private const int SolveInputs = 150;

    private static readonly string[] FlatSeeds =
    [
        "web: 0.6\ncode: 0.25\nmath: 0.155 # little\n",
        "{\"train_domain_weights\": {\"web\": 0.75, \"code\": 0.25}, \"eval_domain_weights\": {\"web\": 1}}",
        "train:\n  web: 0.5\n  code: 0.3\n  books: 0.2\nvalid:\n  web: 1.0\nmodel_name: tiny\n",
    ];

    public static TheoryData<string> Dialects() => [.. DialectCatalogue.Dialects.Select(dialect => dialect.Name)];

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task No_input_breaks_lint_or_fix(string dialect)
    {
        var seeds = SeedsOf(dialect);
        var check = new FuzzCheck();
        await Within(() =>
        {
            for (var input = 0; input < TestScale.Times(LintInputs); input++)
            {
                check.Check(new ConfigMutator(new Random(input), seeds).Next(), input);
            }
        });
        Assert.InRange(check.Readable, LintInputs / 5, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Solve_answers_or_says_why_not(string dialect)
    {
        var seeds = SeedsOf(dialect);
        using var folder = new TemporaryFolder();
        folder.Write("bounds.yaml", "curriculum: 1\nfor: train.yaml\ncaps: {web: 0.6, code: 0.5}\ngroups: [{name: g, sources: [web, code], floor: 0.1}]\n");
        var line = new CommandLine { Folder = folder.Path };
        var answers = new int[5];
        await Within(() =>
        {
            for (var input = 0; input < TestScale.Times(SolveInputs); input++)
            {
                File.WriteAllBytes(folder.Combine("train.yaml"), new ConfigMutator(new Random(input), seeds).Next());
                answers[line.Start("solve", "train.yaml", "--dialect", dialect).ExitCode]++;
                answers[line.Start("solve", "bounds.yaml", "--dialect", dialect).ExitCode]++;
            }
        });
        Assert.InRange(answers[0], SolveInputs / 20, int.MaxValue);
    }

    /// <summary>Fails when the work has not ended after two minutes, a hundred times what it takes.</summary>
    private static async Task Within(Action work)
    {
        var running = Task.Run(work);
        Assert.Same(running, await Task.WhenAny(running, Task.Delay(TimeSpan.FromMinutes(2))));
        await running;
    }

    private static string[] SeedsOf(string dialect)
    {
        var own = DialectCatalogue.Find(dialect)!.IsOfOneTrainer ? [] : FlatSeeds;
        var fixtures = Directory.GetDirectories(RepositoryRoot.Combine("tests", "Andrea.Curriculum.Configuration.Tests", "Dialects"))
            .Where(folder => Path.GetFileName(folder).Equals(dialect.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            .SelectMany(folder => Directory.GetFiles(folder, "*.yaml"));
        var examples = Directory.GetFiles(RepositoryRoot.Combine("configs", "trainers"), dialect + ".yaml");
        string[] seeds = [.. own, .. fixtures.Concat(examples).Order(StringComparer.Ordinal).Select(path => File.ReadAllText(path, Encoding.UTF8))];
        Assert.True(seeds.Length >= 3, $"{dialect} has {seeds.Length} texts to break");
        return seeds;
    }
}
