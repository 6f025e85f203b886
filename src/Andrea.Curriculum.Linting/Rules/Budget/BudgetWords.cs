using Andrea.Curriculum.Analysis.Budget;

namespace Andrea.Curriculum.Linting.Rules.Budget;

/// <summary>How findings speak of sizes.</summary>
internal static class BudgetWords
{
    /// <summary>How the size was found.</summary>
    public static string BasisOf(SizeBasis basis) => basis switch
    {
        SizeBasis.Tokens => "as written",
        SizeBasis.DocumentsAndTheirLength => "documents times `tokens_per_document`",
        _ => "if each document fills one sequence (`tokens_per_document` would say)",
    };
}
