namespace Andrea.Curriculum.Analysis.Budget;

/// <summary>How a source's size was found.</summary>
public enum SizeBasis
{
    /// <summary>Its tokens are written.</summary>
    Tokens,

    /// <summary>Its documents and their mean length are written.</summary>
    DocumentsAndTheirLength,

    /// <summary>Only its documents are written; each is taken to fill one sequence.</summary>
    OneDocumentPerSequence,

    /// <summary>Nothing is written.</summary>
    Unknown,
}
