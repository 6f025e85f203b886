using System.Globalization;
using System.Text;

using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Cli.Tests.Commands.Trainers;

/// <summary>Public configs of many trainers: whose each is, the mixture and stages that are read of it, and what is found.</summary>
public sealed class CorpusTests
{
    private const int ShownShares = 2;

    [CorpusFact]
    public async Task What_is_read_of_public_configs()
    {
        var folder = CorpusFactAttribute.Folder!;
        var summary = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            Add(summary, Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path));
        }

        await Verifier.Verify(summary.ToString());
    }

    [CorpusFact]
    public void A_run_over_the_whole_folder_does_not_crash()
    {
        var run = new CommandLine { Folder = CorpusFactAttribute.Folder! }.Start("lint", ".");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
    }

    private static void Add(StringBuilder summary, string name, string text)
    {
        var reading = TrainingRunReader.Read(new SourceText(Path.GetFileName(name), text));
        summary.Append(name).Append('\n');
        if (reading.Plan?.Run.Trainer is { } file)
        {
            summary.Append(CultureInfo.InvariantCulture, $"  {file.Dialect.Trainer}, {file.Sources.Length} sources, steps {file.Steps?.Value}\n");
            foreach (var stage in file.Stages)
            {
                Add(summary, file, stage);
            }
        }

        var run = new CommandLine { Folder = CorpusFactAttribute.Folder! }.Start("lint", name, "--format", "concise");
        foreach (var line in run.Output.Split('\n').Where(line => line.StartsWith(name, StringComparison.Ordinal)))
        {
            summary.Append("  ").Append(line, name.Length + 1, line.Length - name.Length - 1).Append('\n');
        }
    }

    private static void Add(StringBuilder summary, TrainerFile file, TrainerStage stage)
    {
        var shares = StageShares.Of(file, stage);
        var greatest = shares is { } known
            ? string.Join(", ", known.Select((share, i) => (share, file.Sources[i].Name.Value)).OrderByDescending(each => each.share).Take(ShownShares)
                .Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Value} {each.share.ToDouble():0.####}")))
            : "shares unknown";
        var start = stage.Start is { } position ? string.Create(CultureInfo.InvariantCulture, $" from {position.Value} ({position.Unit})") : "";
        summary.Append(CultureInfo.InvariantCulture, $"  `{stage.Name.Value}`{start}, {stage.Weights.Length} weights: {greatest}\n");
    }
}
