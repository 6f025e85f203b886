using Andrea.Curriculum.Configuration.Dialects;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Nanotron;

/// <summary>Small nanotron configs, and what is read of them.</summary>
internal static class Stages
{
    /// <summary>Sections of a run of 1,000 steps with 4 x 2 x 8 sequences of 512 tokens each.</summary>
    public const string Sizes = """
        tokens: {train_steps: 1000, sequence_length: 512, micro_batch_size: 4, batch_accumulation_per_replica: 2}
        parallelism: {dp: 8, tp: 2}

        """;

    /// <summary>A stage with a dataset in flow style.</summary>
    public static string Stage(string name, string start, string dataset) =>
        $"- {{name: {name}, start_training_step: {start}, data: {{seed: 3, dataset: {{{dataset}}}}}}}\n";

    /// <summary>A file of stages with the run's sizes.</summary>
    public static string File(params string[] stages) => $"{Sizes}data_stages:\n{string.Concat(stages)}";

    /// <summary>A file of one stage.</summary>
    public static string One(string dataset) => File(Stage("only", "1", dataset));

    /// <summary>Reads a file and expects no finding.</summary>
    public static TrainerFile Clean(string text)
    {
        var file = Read(text, out var problems);
        Assert.Equal("", problems);
        return file!;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="problems">Its findings, one per line.</param>
    public static TrainerFile? Read(string text, out string problems)
    {
        var file = TrainerFileReader.ReadFile(YamlReader.Read(new SourceText("run.yaml", text)).Tree, null, out var found);
        problems = string.Join('\n', found.Select(Reading.Line));
        return file;
    }

    /// <summary>Every stage on a line: its name, first step, and shares.</summary>
    public static string Shares(TrainerFile file) => string.Join('\n', file.Stages.Select(stage =>
        $"{stage.Name.Value} @{stage.Start?.Step(file.Batches, file.Steps?.Value)}: {(StageShares.Of(file, stage) is { } shares
            ? string.Join(", ", shares.Select((share, i) => $"{file.Sources[i].Name.Value} {share}"))
            : "unknown")}"));
}
