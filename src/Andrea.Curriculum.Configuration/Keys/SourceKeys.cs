namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of an entry of <c>sources</c>.</summary>
internal static class SourceKeys
{
    internal static readonly Key Name = new("name", KeyType.Text("a name"), "Name of the source, unique in the file")
    { IsRequired = true, Example = "\"gutenberg\"" };

    internal static readonly Key Tags = new("tags", KeyType.List(KeyType.Text("a tag"), "a list of tags"),
        "Words by which groups and rules find sources; `repetitive` and `list-structured` are known to rules")
    { Example = "[\"prose\"]" };

    internal static readonly Key Documents = new("documents", KeyType.Number(NumberRange.AtLeastZero),
        "Size in documents")
    { Unit = "documents", Example = "500000" };

    internal static readonly Key Tokens = new("tokens", KeyType.Number(NumberRange.AtLeastZero),
        "Size in tokens")
    { Unit = "tokens", Example = "\"2.1B\"" };

    internal static readonly Key TokensPerDocument = new("tokens_per_document", KeyType.Number(NumberRange.AboveZero),
        "Mean length of a document")
    { Unit = "tokens per document", Example = "800" };

    internal static readonly Key MaxEpochs = new("max_epochs", KeyType.Number(NumberRange.AboveZero),
        "Greatest number of times that the run may go through the source")
    { Unit = "epochs", Example = "4" };

    internal static readonly Key OnExhausted = new("on_exhausted", KeyType.Choice("repeat", "drop", "stop"),
        "What happens when the source is used up: it starts again, leaves the mix, or ends the run")
    { Example = "\"repeat\"" };

    internal static KeyGroup Group { get; } = new("source", "in an entry of `sources`",
        Name, Tags, Documents, Tokens, TokensPerDocument, MaxEpochs, OnExhausted);
}
