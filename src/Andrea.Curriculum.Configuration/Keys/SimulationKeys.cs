namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of <c>simulation</c>.</summary>
internal static class SimulationKeys
{
    internal static readonly Key Seed = new("seed", KeyType.Integer(NumberRange.AtLeastZero),
        "Seed of all random streams, below 2^64")
    { Example = "1" };

    internal static readonly Key Environment = new("environment", KeyType.Text("the name of an environment"),
        "What answers pulls with losses")
    { Example = "\"noise\"" };

    internal static readonly Key Sources = new("sources",
        KeyType.BySource(KeyType.SectionOf(static () => SourceLossKeys.Group), "a mapping from sources to their losses"),
        "What is known of sources' losses")
    { Example = "{\"repo-docs\": {\"mean\": 2.1, \"noise\": 1.1}}" };

    internal static KeyGroup Group { get; } = new("simulation", "in `simulation`", Seed, Environment, Sources);
}
