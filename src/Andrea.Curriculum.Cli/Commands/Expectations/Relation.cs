namespace Andrea.Curriculum.Cli.Commands.Expectations;

/// <summary>How a fact is compared with the number of an expectation.</summary>
internal enum Relation
{
    /// <summary>It is not.</summary>
    None,

    /// <summary><c>=</c> or <c>==</c>.</summary>
    Equal,

    /// <summary><c>&gt;=</c>.</summary>
    AtLeast,

    /// <summary><c>&lt;=</c>.</summary>
    AtMost,
}
