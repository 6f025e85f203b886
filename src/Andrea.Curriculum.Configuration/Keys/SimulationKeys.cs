namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of <c>simulation</c>.</summary>
internal static class SimulationKeys
{
    internal static readonly Key Seed = new("seed", KeyType.Integer(NumberRange.AtLeastZero),
        "Seed of all random streams, below 2^64")
    { Example = "1" };

    internal static readonly Key Environment = new("environment", KeyType.Choice("noise", "learning-curve", "memorise", "recorded"),
        "What answers pulls with losses: noise around a mean; learning curves with transfer and repeated data; noise until a source is memorised; a log")
    { Default = "\"noise\"" };

    internal static readonly Key Log = new("log", KeyType.Text("the path of a log"),
        "Log of losses per source for the recorded environment, CSV or JSON lines with `source` and `loss`, relative to this file")
    { Example = "\"losses.csv\"" };

    internal static readonly Key Transfer = new("transfer",
        KeyType.BySource(
            KeyType.BySource(KeyType.Number(NumberRange.UnitInterval), "a mapping from sources to parts of a sequence"),
            "a mapping from sources to what they teach others"),
        "In the learning-curve environment, what part a sequence of one source is worth for another; 0 where nothing is written")
    { Example = "{\"repo-docs\": {\"repo-docstrings\": 0.5}}" };

    internal static readonly Key RepeatWorth = new("repeat_worth", KeyType.Number(NumberRange.AboveZero),
        "Repetitions over which repeated data loses 1 - 1/e of its worth (R* of Muennighoff et al. 2023)")
    { Unit = "epochs", Default = "15.387756" };

    internal static readonly Key Sources = new("sources",
        KeyType.BySource(KeyType.SectionOf(static () => SourceLossKeys.Group), "a mapping from sources to their losses"),
        "What is known of sources' losses")
    { Example = "{\"repo-docs\": {\"mean\": 2.1, \"noise\": 1.1}}" };

    internal static KeyGroup Group { get; } = new("simulation", "in `simulation`", Seed, Environment, Sources, Log, Transfer, RepeatWorth);
}
