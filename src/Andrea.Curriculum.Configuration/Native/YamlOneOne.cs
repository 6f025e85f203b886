namespace Andrea.Curriculum.Configuration.Native;

/// <summary>What a YAML 1.1 reader, such as PyYAML, makes of a plain scalar.</summary>
internal enum YamlOneOne
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number in base 10.</summary>
    Integer,

    /// <summary>A floating-point number.</summary>
    Float,

    /// <summary>A whole number in base 8, from a leading 0.</summary>
    Octal,

    /// <summary>A whole number in base 16 or 2.</summary>
    Hexadecimal,

    /// <summary>A number in base 60, from colons.</summary>
    Sexagesimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Null.</summary>
    Null,

    /// <summary>A date.</summary>
    Date,
}
