using System.Collections.Immutable;

namespace Andrea.Curriculum.Configuration.Findings;

/// <summary>One thing found in a file: the rule, the message, and every place involved.</summary>
public sealed record Finding
{
    /// <summary>The rule that found it.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>Severity in force, after settings.</summary>
    public required Severity Severity { get; init; }

    /// <summary>One sentence without a final period: expected and found, and what it does to the run.</summary>
    public required string Message { get; init; }

    /// <summary>The place that is wrong.</summary>
    public required Label Primary { get; init; }

    /// <summary>Other places involved, in the order in which they explain the finding.</summary>
    public ImmutableArray<Label> Secondary { get; init; } = [];

    /// <summary>Further sentences, usually arithmetic.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What to do about it, when that is known.</summary>
    public string? Help { get; init; }

    /// <summary>A change of the file of <see cref="Primary"/> that removes the finding; null when none is known.</summary>
    public Fix? Fix { get; init; }

    /// <summary>
    /// The keys around the primary place, as <c>/regimes[polish]/floors/chat</c>: items of lists by their name or text, so that it stays
    /// the same when lines or items are added before it. Empty until the linter has set it, and for the top level.
    /// </summary>
    public string KeyPath { get; init; } = "";

    /// <summary>
    /// Identity of the finding in its file: 16 hexadecimal digits made of the rule's code, <see cref="KeyPath"/>, the first regime
    /// concerned, and a count among equals; never of line numbers or of the message. Empty until the linter has set it.
    /// </summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>
    /// What the finding is about, used to silence the consequences of one cause; empty when there is none. Bounds are named by
    /// <see cref="FindingSubjects"/>: <c>top-level/floor/chat</c>, <c>polish/cap/dictionary</c>, <c>polish/mix/chat</c>, where the
    /// first part is the scope that writes the bound.
    /// </summary>
    public ImmutableArray<string> Subjects { get; init; } = [];
}
