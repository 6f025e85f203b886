using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Analysis;

/// <summary>Why a regime's polytope is not decided.</summary>
/// <param name="Subject">What is not decided, in the plural: <c>overlapping groups</c>, <c>constraints</c>, <c>raw bounds together with groups or constraints</c>.</param>
/// <param name="Place">Where the file first asks for it.</param>
/// <param name="Limit">The limit that it exceeds, in words.</param>
public sealed record UndecidedReason(string Subject, FileSpan Place, string Limit)
{
    /// <summary>The reason in words, without a final period.</summary>
    public string Message => $"{Subject} are not decided within limits: {Limit}";
}
