using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Edits;

namespace Andrea.Curriculum.Configuration.Findings;

/// <summary>A change of a file that removes a finding. All of its edits are made, or none.</summary>
/// <param name="Title">What it does, in words that follow "fix:", such as <c>write `optimizer`</c>.</param>
/// <param name="Safety">Whether it may be made without being asked for.</param>
/// <param name="Edits">Edits of the file of the finding's primary place; comments and layout around them stay.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<TextEdit> Edits);
