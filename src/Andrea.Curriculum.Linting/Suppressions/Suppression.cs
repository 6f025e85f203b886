using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Suppressions;

/// <summary>One comment that silences findings.</summary>
/// <param name="Comment">From its <c>#</c> to the end of the line.</param>
/// <param name="Rules">The rules that it names; empty when it cannot be understood.</param>
internal sealed record Suppression(TextSpan Comment, ImmutableArray<SuppressedRule> Rules)
{
    /// <summary>The line whose findings are silenced, 1-based; null for the whole file.</summary>
    public int? Line { get; init; }

    /// <summary>The last day on which it silences; null for no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why; empty when it does not say.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why it cannot be understood; null when it can.</summary>
    public string? Problem { get; init; }
}
