using System.Text.Json;

using Andrea.Curriculum.Configuration.Keys;

namespace Andrea.Curriculum.Configuration.Tests.Keys;

public sealed class KeyCatalogueTests
{
    /// <summary>A value that no key of the format accepts.</summary>
    private const string WrongForEvery = "[{}]";

    public static TheoryData<string, string> AllKeys()
    {
        var data = new TheoryData<string, string>();
        foreach (var group in KeyCatalogue.Groups())
        {
            foreach (var key in group.Keys)
            {
                data.Add(group.Name, key.Name);
            }
        }

        return data;
    }

    [Fact]
    public void Names_are_unique_and_documentation_is_complete()
    {
        var groups = KeyCatalogue.Groups();

        Assert.Equal(groups.Count, groups.Select(group => group.Name).Distinct().Count());
        foreach (var group in groups)
        {
            Assert.Equal(group.Keys.Length, group.Keys.Select(key => key.Name).Distinct().Count());
            Assert.All(group.Keys, key => Assert.Matches("^[A-Z].*[^.]$", key.Documentation));
            Assert.All(group.Keys, key => Assert.True(key.Type.Kind != KeyKind.Section || key.Type.Section is not null));
        }
    }

    [Fact]
    public void Defaults_and_examples_are_JSON()
    {
        foreach (var key in KeyCatalogue.Groups().SelectMany(group => group.Keys))
        {
            foreach (var json in new[] { key.Default, key.Example }.OfType<string>())
            {
                using var parsed = JsonDocument.Parse(json);
                Assert.NotEqual(JsonValueKind.Undefined, parsed.RootElement.ValueKind);
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllKeys))]
    public void The_binder_reads_every_key_of_the_catalogue(string group, string key)
    {
        var text = Holding(group, $"{key}: {WrongForEvery}", key);
        var value = text.IndexOf(WrongForEvery, StringComparison.Ordinal);

        var found = Reading.Of(text).Problems;

        Assert.Contains(found, finding => finding.Primary.Place.Span.Start >= text.LastIndexOf(key + ":", value, StringComparison.Ordinal)
            && finding.Primary.Place.Span.End <= value + WrongForEvery.Length);
    }

    [Theory]
    [MemberData(nameof(AllKeys))]
    public void What_a_key_documents_by_example_or_default_is_accepted(string group, string key)
    {
        var definition = KeyCatalogue.Groups().Single(candidate => candidate.Name == group).Keys.Single(candidate => candidate.Name == key);
        foreach (var json in new[] { definition.Default, definition.Example }.OfType<string>())
        {
            var found = Reading.Of(Holding(group, $"{key}: {json}", key)).Problems;

            Assert.DoesNotContain(found, finding => finding.Rule.Code is "AC003" or "AC004" or "AC008");
        }
    }

    private static string Holding(string group, string pair, string key)
    {
        var head = key == "curriculum" ? "" : "curriculum: 1, ";
        var sources = key == "sources" && group == "run" ? "" : ", sources: [{name: chat}, {name: books}, {name: spam}, {name: repo-docs},"
            + " {name: repo-commits}, {name: dictionary}]";
        var name = key == "name" ? "" : "name: n, ";
        var step = key == "from_step" ? "" : ", from_step: 5";
        return group switch
        {
            "run" => $"{{{head}{pair}{sources}}}",
            "source" => $"{{curriculum: 1, sources: [{{{name}{pair}}}]}}",
            "regime" => $"{{{head}regimes: [{{{name}{pair}{step}}}]{sources}}}",
            "group" => $"{{{head}groups: [{{{name}{pair}}}]{(key == "sources" ? ", sources: [{name: repo-docs}, {name: repo-commits}]" : sources)}}}",
            "reward" => $"{{{head}bandit: {{reward: {{{pair}}}}}{sources}}}",
            "coherence-gate" => $"{{{head}monitoring: {{coherence_gate: {{{pair}}}}}{sources}}}",
            "source-loss" => $"{{{head}simulation: {{sources: {{chat: {{{pair}}}}}}}{sources}}}",
            _ => $"{{{head}{group}: {{{pair}}}{sources}}}",
        };
    }
}
