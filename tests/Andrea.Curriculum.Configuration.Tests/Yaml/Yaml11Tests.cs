using System.Numerics;

using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Tests.Yaml;

/// <summary>What PyYAML 6 gives for each text, found by asking it.</summary>
public sealed class Yaml11Tests
{
    [Theory]
    [InlineData("1e9")]
    [InlineData("1.0e9")]
    [InlineData("1e-4")]
    [InlineData("0.1e9")]
    [InlineData("0o17")]
    [InlineData("08")]
    [InlineData("1:60")]
    [InlineData("0:30")]
    [InlineData("+.5")]
    [InlineData("._5")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("1.5.2")]
    [InlineData("2.1B")]
    [InlineData("25%")]
    [InlineData("1/3")]
    [InlineData("y")]
    [InlineData("tRue")]
    [InlineData("=")]
    [InlineData("2026-1-1")]
    [InlineData("-.nan")]
    public void Text(string text) => Assert.Equal(Yaml11Kind.String, Yaml11.Classify(text).Kind);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+1", 1)]
    [InlineData("017", 15)]
    [InlineData("-017", -15)]
    [InlineData("12:30", 750)]
    [InlineData("-12:30", -750)]
    [InlineData("1:0:0", 3600)]
    [InlineData("1_000", 1000)]
    [InlineData("0x1F", 31)]
    [InlineData("0b101", 5)]
    [InlineData("200000", 200000)]
    public void Integers(string text, int value) =>
        Assert.Equal(new Yaml11Meaning(Yaml11Kind.Integer, new BigInteger(value)), Yaml11.Classify(text));

    [Theory]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("0.1")]
    [InlineData("1.0e+9")]
    [InlineData("3.0e-4")]
    [InlineData(".5e-3")]
    [InlineData("1_0.5")]
    [InlineData("190:20:30.15")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".NaN")]
    public void Floats(string text) => Assert.Equal(Yaml11Kind.Float, Yaml11.Classify(text).Kind);

    [Theory]
    [InlineData("yes", 1)]
    [InlineData("No", 0)]
    [InlineData("on", 1)]
    [InlineData("OFF", 0)]
    [InlineData("true", 1)]
    [InlineData("FALSE", 0)]
    public void Booleans(string text, int value) =>
        Assert.Equal(new Yaml11Meaning(Yaml11Kind.Boolean, new BigInteger(value)), Yaml11.Classify(text));

    [Theory]
    [InlineData("", Yaml11Kind.Null)]
    [InlineData("~", Yaml11Kind.Null)]
    [InlineData("Null", Yaml11Kind.Null)]
    [InlineData("<<", Yaml11Kind.Merge)]
    [InlineData("2026-01-01", Yaml11Kind.Timestamp)]
    [InlineData("2026-1-1 1:30:45 +1:30", Yaml11Kind.Timestamp)]
    [InlineData("2026-01-01T12:30:45.5Z", Yaml11Kind.Timestamp)]
    public void Others(string text, Yaml11Kind kind) => Assert.Equal(kind, Yaml11.Classify(text).Kind);

    [Fact]
    public void An_endless_integer_is_classified_without_reading_it() =>
        Assert.Equal(new Yaml11Meaning(Yaml11Kind.Integer, null), Yaml11.Classify(new string('9', 1_000_000)));
}
