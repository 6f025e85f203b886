using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Redundancy;
using Andrea.Curriculum.Analysis.Repair;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Linting.Settings;
using Andrea.Curriculum.Optimization;

namespace Andrea.Curriculum.Linting;

/// <summary>What the rules look at. The analysis is made when a rule first asks for it.</summary>
internal sealed class LintContext
{
    private readonly Lazy<RunAnalysis> _analysis;
    private readonly Lazy<RunAnalysis?> _continued;
    private readonly Lazy<ImmutableArray<RegimeAnalysis>> _sound;
    private readonly Lazy<ImmutableArray<RegimeAnalysis>> _live;
    private readonly Lazy<ImmutableArray<RedundantBound>> _redundant;
    private readonly Lazy<Fix?> _repair;

    /// <summary>Takes what was read.</summary>
    /// <param name="reading">The file.</param>
    /// <param name="thresholds">Numbers that rules compare with.</param>
    /// <param name="continued">The file that it continues, when the caller could read it.</param>
    /// <param name="damage">What errors of reading left unknown.</param>
    public LintContext(TrainingRunReading reading, LintThresholds thresholds, TrainingRunReading? continued, Damage damage)
    {
        Reading = reading;
        Thresholds = thresholds;
        ContinuedReading = continued;
        _analysis = new(() => new RunAnalysis(Reading.Plan!));
        _continued = new(() => continued is { IsUsable: true, Plan: { } plan } ? new RunAnalysis(plan) : null);
        _redundant = new(() => Andrea.Curriculum.Analysis.Redundancy.RedundantBounds.Find(Analysis));
        _repair = new(() => FindsRepairs && damage.Lost == RuleNeeds.Text ? FindRepair() : null);
        _sound = new(() => [.. Analysis.Regimes.Where(regime => damage.IsSound(regime.Regime))]);
        _live = new(() => [.. Sound.Where(regime => !regime.Regime.IsDead && !regime.Regime.IsPast)]);
    }

    /// <summary>The least change of floors and caps after which all regimes can run; null when the file has no place for it or none is known.</summary>
    public Fix? LeastRepair => _repair.Value;

    /// <summary>False where nobody looks at <see cref="LeastRepair"/>.</summary>
    public bool FindsRepairs { get; init; } = true;

    /// <summary>Bounds that change nothing.</summary>
    public ImmutableArray<RedundantBound> RedundantBounds => _redundant.Value;

    /// <summary>The file as read.</summary>
    public TrainingRunReading Reading { get; }

    /// <summary>Numbers that rules compare with.</summary>
    public LintThresholds Thresholds { get; }

    /// <summary>The run; only for rules that need more than the text.</summary>
    public TrainingRun Run => Reading.Plan!.Run;

    /// <summary>The regimes; only for rules that need more than the text.</summary>
    public ImmutableArray<Regime> Regimes => Reading.Plan!.Regimes;

    /// <summary>The analysis; only for rules that need more than the text.</summary>
    public RunAnalysis Analysis => _analysis.Value;

    /// <summary>The file that this one continues, also when it has errors; null when there is none or it could not be read.</summary>
    public TrainingRunReading? ContinuedReading { get; }

    /// <summary>Why the file that this one continues could not be read; null when it was or none is named.</summary>
    public string? ContinuedProblem { get; init; }

    /// <summary>Analysis of the file that this one continues; null when there is none or it has errors.</summary>
    public RunAnalysis? Continued => _continued.Value;

    /// <summary>The regimes whose bounds were read without error.</summary>
    public ImmutableArray<RegimeAnalysis> Sound => _sound.Value;

    /// <summary>The regimes of <see cref="Sound"/> that still have steps to run.</summary>
    public ImmutableArray<RegimeAnalysis> Live => _live.Value;

    private Fix? FindRepair()
    {
        try
        {
            var repair = RunRepairs.Of(Analysis, Live, RepairKind.LeastChange);
            return repair is { Unrepaired.IsEmpty: true, Edits: { Edits.IsEmpty: false } edits }
                ? new Fix("move floors and caps by the least total amount", FixSafety.Unsafe, edits.Edits)
                : null;
        }
        catch (UndecidedWithinLimitsException)
        {
            return null;
        }
    }
}
