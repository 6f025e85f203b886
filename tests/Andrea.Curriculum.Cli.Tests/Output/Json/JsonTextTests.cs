using System.Text.Json;

using Andrea.Curriculum.Cli.Output.Json;

namespace Andrea.Curriculum.Cli.Tests.Output.Json;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("plain 'quotes' <&>")]
    [InlineData("名前 😀 \u202e \u001b[31m \" \\ \n")]
    public void Any_text_survives_as_ascii(string text)
    {
        var json = JsonText.Of(writer => writer.WriteStringValue(text));
        Assert.All(json, unit => Assert.InRange(unit, '\n', '~'));
        Assert.Equal(text, JsonDocument.Parse(json).RootElement.GetString());
    }

    [Fact]
    public void Half_a_character_becomes_the_replacement_character()
    {
        foreach (var text in new[] { "\ud800", "\udc00", "a\ud800b", "\udc00\ud800" })
        {
            var json = JsonText.Of(writer =>
            {
                writer.WriteStartObject();
                writer.WriteText("name", text);
                writer.WriteEndObject();
            });
            Assert.Contains("\\uFFFD", json, StringComparison.Ordinal);
            JsonDocument.Parse(json);
        }
    }
}
