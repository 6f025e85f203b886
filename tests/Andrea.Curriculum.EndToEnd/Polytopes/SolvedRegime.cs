using System.Globalization;
using System.Numerics;
using System.Text.Json;

using Andrea.Curriculum.EndToEnd.Programs;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.EndToEnd.Polytopes;

/// <summary>What <c>andrea solve --format json</c> says of a polytope.</summary>
internal sealed class SolvedRegime
{
    private readonly JsonElement _regime;

    private SolvedRegime(JsonElement regime) => _regime = regime;

    public string Verdict => _regime.GetProperty("verdict").GetString()!;

    public int Dimension => _regime.GetProperty("dimension").GetInt32();

    /// <summary>Null when undecided, or when there are no mixes.</summary>
    public BigInteger? VertexCount => _regime.TryGetProperty("vertex_count", out var count) && count.ValueKind != JsonValueKind.Null
        ? BigInteger.Parse(count.ToString(), CultureInfo.InvariantCulture)
        : null;

    /// <summary>Fraction of the simplex cut by the affine hull; null when it is not known exactly.</summary>
    public Rational? Volume => _regime.GetProperty("volume").GetProperty("of_hull").GetProperty("exact").GetString() is { } exact ? PlainText.Read(exact) : null;

    public Rational[] Least => Shares("least");

    public Rational[] Greatest => Shares("greatest");

    public static SolvedRegime Of(SmallPolytope polytope)
    {
        using var folder = new TemporaryFolder();
        var (output, code) = InstalledProgram.RunAndrea("solve", folder.Write("run.yaml", polytope.Yaml()), "--format", "json");
        Assert.True(code is 0 or 1, $"exit code {code}\n{polytope.Yaml()}\n{output}");
        using var document = JsonDocument.Parse(output);
        return new SolvedRegime(document.RootElement.GetProperty("regimes")[0].Clone());
    }

    private Rational[] Shares(string which) =>
        [.. _regime.GetProperty("shares").EnumerateArray().Select(share => PlainText.Read(share.GetProperty(which).GetProperty("exact").GetString()!))];
}
