using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Output.Linting.Sarif;

/// <summary>A test against the official schema of SARIF, which is not ours to keep here: skipped, and shown so, where it is absent.</summary>
internal sealed class SarifSchemaFactAttribute : FactAttribute
{
    private const string Name = "sarif-schema-2.1.0.json";

    public SarifSchemaFactAttribute() => Skip = SchemaPath is null ? $"shared/schemas/{Name} is not beside or above the repository" : null;

    /// <summary>The schema in a folder <c>shared/schemas</c> beside the repository or above it; null when there is none.</summary>
    public static string? SchemaPath { get; } = Find();

    private static string? Find()
    {
        for (var folder = Path.GetDirectoryName(RepositoryRoot.Path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, "shared", "schemas", Name);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
