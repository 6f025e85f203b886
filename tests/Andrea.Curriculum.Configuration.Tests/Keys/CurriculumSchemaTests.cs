using System.Text.Json;

using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Configuration.Tests.Keys;

public sealed class CurriculumSchemaTests
{
    [Fact]
    public void The_schema_in_the_repository_is_the_one_of_the_catalogue()
    {
        var path = RepositoryRoot.Combine("schemas", "curriculum.schema.json");

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == CurriculumSchema.Text(),
            "write schemas/curriculum.schema.json again with `andrea schema`");
    }

    [Fact]
    public void Every_reference_has_its_definition()
    {
        using var schema = JsonDocument.Parse(CurriculumSchema.Text());
        var definitions = schema.RootElement.GetProperty("definitions");
        var references = References(schema.RootElement).Distinct().ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(
            definitions.TryGetProperty(reference["#/definitions/".Length..], out _), reference));
        Assert.Equal(definitions.EnumerateObject().Count(), references.Count);
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.NameEquals("$ref") ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
