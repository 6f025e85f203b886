namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>One key of the native config: everything that binder, JSON Schema and documentation say of it.</summary>
/// <param name="name">The key as written.</param>
/// <param name="type">Type of its value.</param>
/// <param name="documentation">What it means, in one or two sentences without a final period.</param>
public sealed class Key(string name, KeyType type, string documentation)
{
    /// <summary>The key as written.</summary>
    public string Name { get; } = name;

    /// <summary>Type of its value.</summary>
    public KeyType Type { get; } = type;

    /// <summary>What it means, without a final period.</summary>
    public string Documentation { get; } = documentation;

    /// <summary>Unit of a number, such as <c>tokens</c>; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>What is assumed when the key is absent, as it would be written in JSON; null when absence means unknown.</summary>
    public string? Default { get; init; }

    /// <summary>An example value in JSON; null for none.</summary>
    public string? Example { get; init; }

    /// <summary>Whether its section is incomplete without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a file that is laid over a trainer's own may leave a required key out, since that file says it.</summary>
    public bool IsOptionalInOverlays { get; init; }

    /// <summary>Format version in which the key appeared.</summary>
    public int Since { get; init; } = 1;
}
