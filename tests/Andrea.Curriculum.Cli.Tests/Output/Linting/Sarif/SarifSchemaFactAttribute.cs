using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Output.Linting.Sarif;

/// <summary>A test against the official schema of SARIF, which is not ours to keep here: skipped, and shown so, where it is absent.</summary>
internal sealed class SarifSchemaFactAttribute : FactAttribute
{
    private const string Name = "sarif-schema-2.1.0.json";

    public SarifSchemaFactAttribute() => Skip = SchemaPath is null ? $"shared/schemas/{Name} is not beside or above the repository" : null;

    /// <summary>The schema; null when it is absent.</summary>
    public static string? SchemaPath { get; } = SharedFolder.Find("schemas", Name);
}
