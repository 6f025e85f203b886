namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys that the top level and every entry of <c>regimes</c> have in common.</summary>
internal static class ScopeKeys
{
    /// <summary>Type of a list of names of sources or groups.</summary>
    internal static readonly KeyType Names = KeyType.List(KeyType.Text("a name"), "a list of names");

    internal static readonly Key Mix = new("mix",
        KeyType.BySource(KeyType.Number(NumberRange.Any), "a mapping from sources to shares"),
        "The mix of a static policy, else where the walk starts; a source that is not named has share 0")
    { Example = "{\"chat\": 0.4, \"books\": 0.6}" };

    internal static readonly Key Floors = new("floors",
        KeyType.BySource(KeyType.Number(NumberRange.Any, acceptsNull: true), "a mapping from sources to shares"),
        "Least share of each named source; in `regimes`, null lifts an inherited floor")
    { Example = "{\"chat\": 0.3}" };

    internal static readonly Key Caps = new("caps",
        KeyType.BySource(KeyType.Number(NumberRange.Any, acceptsNull: true), "a mapping from sources to shares"),
        "Greatest share of each named source; in `regimes`, null lifts an inherited cap")
    { Example = "{\"dictionary\": 0.25}" };

    internal static readonly Key Exclude = new("exclude", Names,
        "Sources or groups with cap 0; unites with inherited exclusions and drops inherited floors")
    { Example = "[\"spam\"]" };

    internal static readonly Key Groups = new("groups",
        KeyType.List(KeyType.SectionOf(static () => GroupKeys.Group), "a list of groups"),
        "Named sets of sources with a floor and a cap on their shares together; in `regimes` they merge by name");

    internal static readonly Key Constraints = new("constraints",
        KeyType.List(KeyType.Text("a comparison of shares"), "a list of comparisons"),
        "Linear comparisons (<=, >=, =) of sums of shares; a minus sign stands between spaces, odd names in backticks")
    { Example = "[\"repo-docs <= 2 * repo-commits\"]" };

    internal static readonly Key WarmupSteps = new("curriculum_warmup_steps", KeyType.Integer(NumberRange.AtLeastZero),
        "Steps, from the start of the regime, in which only the warmup sources are available; not inherited")
    { Unit = "steps", Default = "0", Example = "20000" };

    internal static readonly Key WarmupSources = new("curriculum_warmup_sources", Names,
        "Sources or groups that are available during the warmup")
    { Example = "[\"chat\", \"books\"]" };

    internal static readonly Key Bandit = new("bandit", KeyType.SectionOf(static () => BanditKeys.Group),
        "How mixes are chosen; in `regimes`, keys that are not written are inherited");
}
