namespace Andrea.Curriculum.Simulation.Walks;

/// <summary>Names of the kinds in output.</summary>
internal static class PhaseKindNames
{
    public static string Of(PhaseKind kind) => kind switch
    {
        PhaseKind.Random => "random",
        PhaseKind.Bandit => "bandit",
        PhaseKind.Static => "static",
        PhaseKind.Drop => "drop",
        _ => "pivot",
    };
}
