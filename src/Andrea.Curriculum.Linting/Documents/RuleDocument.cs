using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Documents;

/// <summary>What there is to know about a rule, in Markdown.</summary>
public sealed record RuleDocument
{
    /// <summary>The rule.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>The whole document; it begins with a heading of the first level and ends with a line feed.</summary>
    public required string Markdown { get; init; }

    /// <summary>What the rule finds, in one paragraph.</summary>
    public required string WhatItDoes { get; init; }

    /// <summary>What happens without it, with the arithmetic, in one paragraph.</summary>
    public required string WhyItMatters { get; init; }

    /// <summary>A config, the last file, in which the rule finds something; files that it names stand before it.</summary>
    public required ImmutableArray<ExampleFile> Example { get; init; }

    /// <summary>The same with nothing to find for the rule.</summary>
    public required ImmutableArray<ExampleFile> UseInstead { get; init; }

    /// <summary>Whether there is a fix: begins with <c>None:</c>, <c>Safe:</c> or <c>Unsafe:</c>.</summary>
    public required string FixSafety { get; init; }

    /// <summary>The thresholds that the rule compares with, and their defaults.</summary>
    public required string Options { get; init; }

    /// <summary>Where the mistake was seen.</summary>
    public required string KnownFrom { get; init; }
}
