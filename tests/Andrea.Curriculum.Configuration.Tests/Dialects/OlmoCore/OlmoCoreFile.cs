using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects.OlmoCore;

/// <summary>Short ways to read an OLMo-core file, of our own invention, and to look at it.</summary>
internal static class OlmoCoreFile
{
    /// <summary>A list of two sources in a file of its own, the first with further keys.</summary>
    public static string List(string first, string second, string keys = "") =>
        $$"""
        sources:
          - {source_name: essays, target_ratio: {{first}}, paths: [mem://essays.npy]{{keys}}}
          - {source_name: proofs, target_ratio: {{second}}, paths: [mem://proofs.npy]}

        """;

    /// <summary>A mixture of two sources with what stands beside them.</summary>
    public static string With(string rest, string keys = "") =>
        $$"""
        source_list:
          sources:
            - {source_name: essays, target_ratio: 0.75, paths: [mem://essays.npy]{{keys}}}
            - {source_name: proofs, target_ratio: 0.25, paths: [mem://proofs.npy]}
        {{rest}}

        """;

    /// <summary>Reads a text without problems, in its own terms.</summary>
    public static TrainerFile Sound(string text) => TrainerReading.Sound(text, "olmo-core");

    /// <summary>The file in its own terms.</summary>
    public static TrainerFile Of(TrainingRunReading reading) => TrainerReading.Of(reading, "olmo-core");

    /// <summary>The only problem of a text, and that it is of a rule and covers a part of the text.</summary>
    public static Finding Only(string text, string code, string covered) => TrainerReading.Only(text, code, covered);
}
