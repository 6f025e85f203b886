namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of an entry of <c>regimes</c>.</summary>
internal static class RegimeKeys
{
    internal static readonly Key Name = new("name", KeyType.Text("a name"), "Name of the regime, unique in the file")
    { IsRequired = true, Example = "\"polish\"" };

    internal static readonly Key FromStep = new("from_step", KeyType.Integer(NumberRange.AtLeastZero),
        "First step of the regime, 0-based: the pivot; in a file with `for` not needed where the name is that of a trainer's stage")
    { IsRequired = true, IsOptionalInOverlays = true, Unit = "steps", Example = "112619" };

    internal static readonly Key Include = new("include", ScopeKeys.Names, "Sources or groups whose inherited exclusion is lifted");

    /// <summary>All keys of an entry.</summary>
    internal static KeyGroup Group { get; } = new("regime", "in an entry of `regimes`",
        Name, FromStep, ScopeKeys.Mix, ScopeKeys.Floors, ScopeKeys.Caps, ScopeKeys.Exclude, Include, ScopeKeys.Groups,
        ScopeKeys.Constraints, ScopeKeys.WarmupSteps, ScopeKeys.WarmupSources, ScopeKeys.Bandit);
}
