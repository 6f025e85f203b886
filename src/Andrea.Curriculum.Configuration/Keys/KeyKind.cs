namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Kind of a key's value.</summary>
public enum KeyKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>An exact number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A list whose items are all of one type.</summary>
    List,

    /// <summary>A mapping with keys of the catalogue.</summary>
    Section,

    /// <summary>A mapping from names of sources to values of one type.</summary>
    BySource,

    /// <summary>One of several types.</summary>
    OneOf,
}
