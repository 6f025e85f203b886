namespace Andrea.Curriculum.Configuration.Native.Comparisons;

/// <summary>Kind of a token of a linear comparison.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A name, without backticks.</summary>
    Name,

    /// <summary><c>+</c>.</summary>
    Plus,

    /// <summary><c>-</c> between spaces.</summary>
    Minus,

    /// <summary><c>*</c>.</summary>
    Times,

    /// <summary><c>&lt;=</c>.</summary>
    AtMost,

    /// <summary><c>&gt;=</c>.</summary>
    AtLeast,

    /// <summary><c>=</c> or <c>==</c>.</summary>
    Equal,
}
