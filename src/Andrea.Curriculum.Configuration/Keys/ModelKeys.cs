namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of <c>model</c>.</summary>
internal static class ModelKeys
{
    internal static readonly Key Parameters = new("parameters", KeyType.Number(NumberRange.AboveZero),
        "Declared number of parameters")
    { Unit = "parameters", Example = "\"98.7M\"" };

    internal static readonly Key VocabularySize = new("vocab_size", KeyType.Integer(NumberRange.AtLeastOne),
        "Size V of the vocabulary")
    { Unit = "tokens", Example = "8449" };

    internal static readonly Key Width = new("d_model", KeyType.Integer(NumberRange.AtLeastOne),
        "Width d of the residual stream")
    { Example = "768" };

    internal static readonly Key Heads = new("n_heads", KeyType.Integer(NumberRange.AtLeastOne),
        "Attention heads; their number divides the width")
    { Example = "12" };

    internal static readonly Key Layers = new("n_layers", KeyType.Integer(NumberRange.AtLeastOne), "Layers L") { Example = "12" };

    internal static readonly Key Context = new("context", KeyType.Integer(NumberRange.AtLeastOne),
        "Context length T")
    { Unit = "tokens", Example = "1024" };

    internal static readonly Key FeedForwardWidth = new("d_mlp", KeyType.Integer(NumberRange.AtLeastOne),
        "Width of the feed-forward layer")
    { Example = "3072" };

    internal static KeyGroup Group { get; } = new("model", "in `model`",
        Parameters, VocabularySize, Width, Heads, Layers, Context, FeedForwardWidth);
}
