namespace Andrea.Curriculum.Cli.Commands.Expectations;

/// <summary>What an expectation is about.</summary>
internal enum ExpectedFact
{
    Feasible,
    Infeasible,
    Dimension,
}
