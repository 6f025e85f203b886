namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of an entry of <c>groups</c>.</summary>
internal static class GroupKeys
{
    internal static readonly Key Name = new("name", KeyType.Text("a name"),
        "Name of the group; no source has it")
    { IsRequired = true, Example = "\"code\"" };

    internal static readonly Key Sources = new("sources", ScopeKeys.Names,
        "Members by name, united with those by tag")
    { Example = "[\"repo-docs\", \"repo-commits\"]" };

    internal static readonly Key Tags = new("tags", KeyType.List(KeyType.Text("a tag"), "a list of tags"),
        "Members by tag: every source with any of the tags")
    { Example = "[\"conversational\"]" };

    internal static readonly Key Floor = new("floor", KeyType.Number(NumberRange.Any, acceptsNull: true),
        "Least share of the members together; in `regimes`, null lifts an inherited floor")
    { Example = "0.5" };

    internal static readonly Key Cap = new("cap", KeyType.Number(NumberRange.Any, acceptsNull: true),
        "Greatest share of the members together; in `regimes`, null lifts an inherited cap")
    { Example = "0.2" };

    internal static KeyGroup Group { get; } = new("group", "in an entry of `groups`", Name, Sources, Tags, Floor, Cap);
}
