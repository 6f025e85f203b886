namespace Andrea.Curriculum.Geometry.Tests.Sampling;

/// <summary>Relative caps that strain the preparation, the acceptance or the rounding.</summary>
internal static class HostileSlices
{
    internal static readonly string[] Names =
    [
        "one huge, thousands tiny",
        "all at 1/m, a hair wider",
        "all at 1/(m-1): the full corner after tightening",
        "slack ratios of 1e-19",
        "sum barely above one",
        "one ulp of excess",
        "two ones",
        "geometric",
        "half of ten thousand",
        "a tenth of ten thousand",
        "linear",
        "three wide among narrow",
    ];

    internal static double[] Caps(string name) => name switch
    {
        "one huge, thousands tiny" => [1, .. Enumerable.Repeat(1 / 5000.0, 5000), 1e-12],
        "all at 1/m, a hair wider" => [.. Enumerable.Repeat(1 / 50.0 * (1 + 1e-12), 50)],
        "all at 1/(m-1): the full corner after tightening" => [.. Enumerable.Repeat(1 / 9999.0, 10_000)],
        "slack ratios of 1e-19" => [1, 1, 1e-19, 1e-38, 1e-300, double.Epsilon],
        "sum barely above one" => [0.5, 0.25, 0.25, 1e-9],
        "one ulp of excess" => [0.5, 0.5000000000000001],
        "two ones" => [1, 1],
        "geometric" => [1, 1, .. Enumerable.Range(1, 60).Select(i => Math.ScaleB(1, -i))],
        "half of ten thousand" => [.. Enumerable.Repeat(2.0 / 10_000, 10_000)],
        "a tenth of ten thousand" => [.. Enumerable.Repeat(1.1 / 10_000, 10_000)],
        "linear" => [.. Enumerable.Range(1, 400).Select(i => i / 10_000.0)],
        "three wide among narrow" => [0.9, 0.9, 0.9, .. Enumerable.Repeat(1e-4, 2000)],
        _ => throw new ArgumentException(name, nameof(name)),
    };
}
