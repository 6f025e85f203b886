namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>What a YAML 1.1 reader takes a plain scalar for.</summary>
public enum Yaml11Kind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>An integer: decimal, octal (<c>017</c>), hexadecimal, binary or base 60 (<c>12:30</c>).</summary>
    Integer,

    /// <summary>A floating-point number.</summary>
    Float,

    /// <summary>A boolean, <c>yes</c> and <c>off</c> among them.</summary>
    Boolean,

    /// <summary>Null.</summary>
    Null,

    /// <summary>A date, with or without a time.</summary>
    Timestamp,

    /// <summary>The merge key.</summary>
    Merge,
}
