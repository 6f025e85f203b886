using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.Regimes;

/// <summary>Short ways to plan a config and to write its regimes down.</summary>
internal static class Plans
{
    /// <summary>The plan of a config over the sources a, b, c, d and 1,000 steps.</summary>
    public static RegimePlan Of(string text, string? steps = "1000") =>
        Reading.Of($"curriculum: 1\nsources: [a, b, c, d]\n{(steps is null ? "" : $"steps: {steps}\n")}{text}").Plan!;

    /// <summary>The regime of a name, in a plan without any finding.</summary>
    public static Regime Clean(string text, string name)
    {
        var plan = Of(text);
        Assert.Equal("", string.Join('\n', plan.Problems.Select(Reading.Line)));
        return plan.Regimes.Single(regime => regime.Name == name);
    }

    /// <summary>Names and intervals, such as <c>warmup [0, 5) firehose [5, 10)</c>.</summary>
    public static string Times(RegimePlan plan) =>
        string.Join(' ', plan.Regimes.Select(regime => $"{regime.Name} [{regime.Start}, {(regime.End is { } end ? $"{end}" : "?")})"));

    /// <summary>Bounds by source, <c>-</c> for none, such as <c>0.1 - - 0.5</c>.</summary>
    public static string Bounds(IEnumerable<Located<Rational>?> bounds) =>
        string.Join(' ', bounds.Select(bound => bound?.Value.ToString() ?? "-"));

    /// <summary>Excluded or present sources as letters.</summary>
    public static string Letters(IEnumerable<bool> flags) =>
        string.Concat(flags.Select((flag, i) => flag ? $"{(char)('a' + i)}" : ""));
}
