using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.Levanter;

/// <summary>Short ways to read a Levanter file, of our own invention, and to look at it.</summary>
internal static class LevanterFile
{
    /// <summary>A mixture of three sources, with what follows of the keys under <c>data</c> and after it.</summary>
    public static string With(string weights, string data = "", string rest = "trainer: {num_train_steps: 4000, train_batch_size: 64}\nmodel: {type: llama, seq_len: 512}\n") =>
        $$"""
        data:
          configs:
            prose: {train_urls: ["mem://prose/{0..9}.jsonl"]}
            sums: {id: someone/sums}
            exam: {validation_urls: ["mem://exam.jsonl"]}
          train_weights: {{weights}}
        {{data}}{{rest}}
        """;

    /// <summary>Reads a text.</summary>
    public static TrainingRunReading Read(string text) => Reading.Of(text);

    /// <summary>Reads a text without problems, in its own terms.</summary>
    public static TrainerFile Sound(string text) => TrainerReading.Sound(text, "levanter");

    /// <summary>The file in its own terms.</summary>
    public static TrainerFile Of(TrainingRunReading reading) => TrainerReading.Of(reading, "levanter");

    /// <summary>The only problem of a text, and that it is of a rule and covers a part of the text.</summary>
    public static Finding Only(string text, string code, string covered) => TrainerReading.Only(text, code, covered);

    /// <summary>The names of the sources.</summary>
    public static string Names(TrainerFile file) => string.Join(' ', file.Sources.Select(source => source.Name.Value));

    /// <summary>A stage's shares.</summary>
    public static Rational[] Shares(TrainerFile file, int stage) => [.. StageShares.Of(file, file.Stages[stage])!.Value];
}
