namespace Andrea.Curriculum.Cli.Commands.Expectations;

/// <summary>What became of an expectation.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Met">Null when it cannot be decided.</param>
/// <param name="Reason">What is the case; in words, without a final period.</param>
/// <param name="IsOfBudget">True when it is about all regimes together.</param>
internal sealed record ExpectationResult(Expectation Expectation, bool? Met, string Reason, bool IsOfBudget = false);
