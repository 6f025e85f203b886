namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>What a trainer counts when it follows weights: one to one by document may be one to ten by token.</summary>
public enum CountingBasis
{
    /// <summary>Tokens.</summary>
    Tokens,

    /// <summary>Sequences of one length, so that their shares are those of tokens.</summary>
    Sequences,

    /// <summary>Documents or rows of any length.</summary>
    Documents,
}
