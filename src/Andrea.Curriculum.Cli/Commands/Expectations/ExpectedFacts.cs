namespace Andrea.Curriculum.Cli.Commands.Expectations;

/// <summary>The facts that can be expected, by name.</summary>
internal static class ExpectedFacts
{
    /// <summary>All of them, for help.</summary>
    public const string Known = "feasible, infeasible, dimension=13, vertices=26, volume>=1e-6, volume(hull)>=0.1, "
        + "share(SOURCE)>=0.5 (of every reachable mix), reach(SOURCE)>=0.2 (of some reachable mix), also with = and <=; budget.feasible of all regimes together";

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["feasible", "infeasible", "dimension", "vertices", "volume", "share", "reach"];

    /// <summary>The fact of a name; null for none.</summary>
    public static ExpectedFact? Find(string name) => name switch
    {
        "feasible" => ExpectedFact.Feasible,
        "infeasible" => ExpectedFact.Infeasible,
        "dimension" => ExpectedFact.Dimension,
        "vertices" => ExpectedFact.Vertices,
        "volume" => ExpectedFact.Volume,
        "share" => ExpectedFact.Share,
        "reach" => ExpectedFact.Reach,
        _ => null,
    };

    /// <summary>True of facts that are compared with no number.</summary>
    public static bool IsVerdict(ExpectedFact fact) => fact is ExpectedFact.Feasible or ExpectedFact.Infeasible;

    /// <summary>True of facts whose number is whole.</summary>
    public static bool IsWhole(ExpectedFact fact) => fact is ExpectedFact.Dimension or ExpectedFact.Vertices;

    /// <summary>True of facts about a source or group.</summary>
    public static bool IsOfShare(ExpectedFact fact) => fact is ExpectedFact.Share or ExpectedFact.Reach;
}
