using System.Collections.Immutable;

using Andrea.Curriculum.Analysis.Budget;
using Andrea.Curriculum.Analysis.Joint;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Analysis;

/// <summary>What is true of a run: one analysis per regime, in order of time, and the data budget over all of them.</summary>
public sealed class RunAnalysis
{
    private readonly Lazy<ImmutableArray<SourceBudget>> _budget;
    private readonly Lazy<JointRegimes?> _joint;

    /// <summary>Prepares the analysis of a plan; nothing is solved yet.</summary>
    public RunAnalysis(RegimePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        Regimes = [.. plan.Regimes.Select(regime => new RegimeAnalysis(plan.Run, regime))];
        _budget = new(() => DataBudget.Of(this));
        _joint = new(() => JointRegimes.Of(this));
    }

    /// <summary>The run and its regimes.</summary>
    public RegimePlan Plan { get; }

    /// <summary>The run.</summary>
    public TrainingRun Run => Plan.Run;

    /// <summary>One analysis per regime.</summary>
    public ImmutableArray<RegimeAnalysis> Regimes { get; }

    /// <summary>
    /// Expected consumption of every source over the regimes still to come; empty when the run's steps or batch are unknown, or a
    /// regime is infeasible or not decided.
    /// </summary>
    public ImmutableArray<SourceBudget> Budget => _budget.Value;

    /// <summary>Whether the limits of epochs leave the regimes still to come room together; null when there is no <see cref="Budget"/>.</summary>
    public JointRegimes? Joint => _joint.Value;
}
