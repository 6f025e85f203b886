using System.Collections.Immutable;

namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Type of a key's value: what the binder accepts, what the JSON Schema says, and how a message names it.</summary>
public sealed class KeyType
{
    private readonly Func<KeyGroup>? _section;

    private KeyType(KeyKind kind, string expected, Func<KeyGroup>? section = null)
    {
        Kind = kind;
        Expected = expected;
        _section = section;
    }

    /// <summary>The kind.</summary>
    public KeyKind Kind { get; }

    /// <summary>The type in words, with its article, such as <c>a whole number of at least 1</c>.</summary>
    public string Expected { get; }

    /// <summary>Allowed numbers; of other kinds than numbers every one.</summary>
    public NumberRange Range { get; private init; } = NumberRange.Any;

    /// <summary>Allowed words of a choice, in the order in which they are documented.</summary>
    public ImmutableArray<string> Choices { get; private init; } = [];

    /// <summary>Type of the items of a list or of the values of a map by source.</summary>
    public KeyType? Item { get; private init; }

    /// <summary>Fewest items of a list.</summary>
    public int LeastItems { get; private init; }

    /// <summary>Most items of a list; null for any number.</summary>
    public int? MostItems { get; private init; }

    /// <summary>Whether a null is a value here.</summary>
    public bool AcceptsNull { get; private init; }

    /// <summary>The alternatives of <see cref="KeyKind.OneOf"/>.</summary>
    public ImmutableArray<KeyType> Alternatives { get; private init; } = [];

    /// <summary>Keys of a section; built when first asked for.</summary>
    public KeyGroup? Section => _section?.Invoke();

    /// <summary>Any text.</summary>
    public static KeyType Text(string expected = "text") => new(KeyKind.Text, expected);

    /// <summary>An exact number.</summary>
    public static KeyType Number(NumberRange range, bool acceptsNull = false) =>
        new(KeyKind.Number, $"a number{range.Words}{(acceptsNull ? " or null" : "")}") { Range = range, AcceptsNull = acceptsNull };

    /// <summary>A whole number.</summary>
    public static KeyType Integer(NumberRange range) =>
        new(KeyKind.Integer, $"a whole number{range.Words}") { Range = range };

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static KeyType Boolean { get; } = new(KeyKind.Boolean, "true or false");

    /// <summary>One of a few words.</summary>
    public static KeyType Choice(params ImmutableArray<string> words) =>
        new(KeyKind.Choice, words.Length == 1 ? $"`{words[0]}`" : $"one of {string.Join(", ", words)}") { Choices = words };

    /// <summary>A list.</summary>
    public static KeyType List(KeyType item, string expected, int least = 0, int? most = null) =>
        new(KeyKind.List, expected) { Item = item, LeastItems = least, MostItems = most };

    /// <summary>A mapping with keys of its own.</summary>
    public static KeyType SectionOf(Func<KeyGroup> keys, string expected = "a mapping") => new(KeyKind.Section, expected, keys);

    /// <summary>A mapping from names of sources to values.</summary>
    public static KeyType BySource(KeyType item, string expected) => new(KeyKind.BySource, expected) { Item = item };

    /// <summary>One of several types.</summary>
    public static KeyType OneOf(string expected, params ImmutableArray<KeyType> alternatives) =>
        new(KeyKind.OneOf, expected) { Alternatives = alternatives };
}
