using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Regimes;

/// <summary>The regimes of a run in order of time, and what was wrong with their order.</summary>
/// <param name="Run">The run.</param>
/// <param name="Regimes">The regimes, earliest first; dead and past ones are listed too.</param>
/// <param name="Problems">AC209.</param>
public sealed record RegimePlan(TrainingRun Run, ImmutableArray<Regime> Regimes, ImmutableArray<Finding> Problems);
