namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>What <c>lint</c> does with fixes.</summary>
internal enum FixMode
{
    /// <summary>Nothing: it counts them.</summary>
    Offer,

    /// <summary>Writes them into the files.</summary>
    Write,

    /// <summary>Shows them as a patch.</summary>
    Show,
}
